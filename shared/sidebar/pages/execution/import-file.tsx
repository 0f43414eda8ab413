import { Field } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ImportSource } from '#actions/import/import-types.ts';
import { importPageIn } from '#language/by-language/import-page.ts';
import type { ImportPageTexts } from '#language/sidebar/import-page.ts';
import { useAppContext } from '#sidebar/app-context.ts';
import { NativeSelect } from '#sidebar/parts/native-select.tsx';

/** The rows of a file as it was picked; `sheets`: none of a file of text. */
export interface FileRows {
  readonly file: File;
  readonly source: ImportSource;
  readonly sheet: string;
  readonly sheets: readonly string[];
}

interface ImportFileProps {
  readonly file: FileRows | null;
  readonly pick: (file: FileRows | null) => void;
}

/** Picks a file, which is read in the pane: nothing is sent anywhere. */
export function ImportFile({ file, pick }: ImportFileProps) {
  const { language } = useAppContext();
  const t = importPageIn[language];
  const [wrong, say] = useState('');
  const asked = useRef(0);
  const read = async (picked: File, sheet: string | null): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const found = await rowsOf(picked, sheet).catch((error: unknown) => wordsOf(error, t));
    if (mine !== asked.current) return;
    say(typeof found === 'string' ? found : '');
    pick(typeof found === 'string' ? null : found);
  };
  return (
    <>
      <Field label={t.file} hint={t.fileHelp} validationMessage={wrong === '' ? null : wrong}>
        <input
          type="file"
          aria-label={t.file}
          // A file's name does not make the card wider than the pane.
          style={{ width: '100%', minWidth: 0 }}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={({ currentTarget: { files } }) => {
            const picked = files?.[0];
            if (picked) void read(picked, null);
          }}
        />
      </Field>
      {file && file.sheets.length > 1 && (
        <NativeSelect
          label={t.fileSheet}
          value={file.sheet}
          options={file.sheets.map((name) => ({ key: name, name }))}
          pick={(sheet) => void read(file.file, sheet)}
        />
      )}
    </>
  );
}

/** What reads files is fetched with the first one. */
async function rowsOf(file: File, sheet: string | null): Promise<FileRows> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, '');
  if (!/\.xlsx$/i.test(file.name)) {
    const { decodeText } = await import('#office/decode.ts');
    return { file, source: { kind: 'text', name, text: decodeText(bytes) }, sheet: '', sheets: [] };
  }
  const { sheetRows } = await import('#office/sheet-rows.ts');
  const found = await sheetRows(bytes, sheet);
  return {
    file,
    source: { kind: 'cells', name, cells: found.cells },
    sheet: found.sheet,
    sheets: found.sheets,
  };
}

const wordsOf = (error: unknown, t: ImportPageTexts): string =>
  error instanceof RangeError ? t.fileDays : t.fileDamaged;
