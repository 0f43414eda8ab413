import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { glyphs, ICON_SIZES, svgOf } from './glyphs.ts';

// Writes the icons of the add-in: tsx tools/icons/draw.ts

const folder = fileURLToPath(new URL('../../addin-excel/assets/icons/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(glyphs)) {
  for (const size of ICON_SIZES) {
    const image = new Resvg(svgOf(name), { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(`${folder}${name}-${size}.png`, image.asPng());
  }
}
