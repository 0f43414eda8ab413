import { memo, useLayoutEffect, useMemo } from 'react';
import type { WorkbenchTexts } from '#language/hosts/workbench.ts';
import type { Pane } from '../worker/session.ts';
import type { Connect } from './connect.ts';

declare global {
  interface Window {
    /** Called by the frames of add-ins before anything of theirs runs. */
    connectAddIn?: Connect;
  }
}

/** As HtmlService frames a page. */
const SANDBOX = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
  'allow-storage-access-by-user-activation',
  'allow-top-navigation-by-user-activation',
].join(' ');
const CONNECT = '<script>parent.connectAddIn(window)</script>';

interface PaneFrameProps {
  readonly pane: Pane;
  readonly connect: Connect;
  readonly texts: WorkbenchTexts;
}

/** The add-in in its frame. */
export const PaneFrame = memo(function PaneFrame({ pane, connect, texts }: PaneFrameProps) {
  const html = useMemo(() => (pane.kind === 'html' ? connected(pane.html) : ''), [pane]);
  // Before the frame has begun to load, and after the frame before it is gone.
  useLayoutEffect(() => {
    if (pane.kind === 'absent') return undefined;
    window.connectAddIn = connect;
    return () => void delete window.connectAddIn;
  }, [pane, connect]);
  switch (pane.kind) {
    case 'absent':
      return <p className="absent">{texts.notThere(pane.command)}</p>;
    case 'page':
      return <iframe title={texts.pane} src={pane.source} />;
    case 'html':
      return <iframe title={texts.pane} sandbox={SANDBOX} srcDoc={html} />;
  }
});

/** The page with the script that gives it `google` before any of its own. */
function connected(html: string): string {
  const head = /<head[^>]*>/i.exec(html);
  const at = head === null ? 0 : head.index + head[0].length;
  return html.slice(0, at) + CONNECT + html.slice(at);
}
