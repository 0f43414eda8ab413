// The drawings of the add-in, on a grid of 32 units. A target that comes apart into bars is the mark of the product.

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

const INK = '#1F3864';
const WORK = '#2E75B6';
const GOAL = '#C55A11';
const PALE = '#BDD7EE';

type Point = readonly [x: number, y: number];

const bar = (x: number, y: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="6" height="${height}" rx="1" fill="${fill}"/>`;
const line = (path: string, color = INK, width = 3): string =>
  `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const ring = ([x, y]: Point, radius: number, color: string, width = 3): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${color}" stroke-width="${width}"/>`;
const dot = (x: number, y: number, radius: number, color: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`;

/** By the name of the file. */
export const glyphs: Readonly<Record<string, string>> = {
  goalsheet:
    `<rect x="1" y="1" width="30" height="30" rx="6" fill="${INK}"/>` +
    ring([16, 10.5], 5.5, '#FFFFFF', 2.5) +
    dot(16, 10.5, 2, GOAL) +
    bar(6, 22, 5, PALE) +
    bar(13, 20, 7, '#FFFFFF') +
    bar(20, 18.5, 8.5, PALE),
  newPlan:
    `<path d="M6 3h13l7 7v19H6z" fill="#FFFFFF" stroke="${INK}" stroke-width="2.5" stroke-linejoin="round"/>` +
    line('M19 3v7h7', INK, 2.5) +
    line('M16 15v10M11 20h10', GOAL),
  build:
    ring([16, 8], 5, GOAL) +
    line('M16 13v5M6 22v-4h20v4', INK, 2.5) +
    bar(3, 22, 8, WORK) +
    bar(13, 22, 8, WORK) +
    bar(23, 22, 8, WORK),
  check: ring([14, 16], 10.5, WORK) + line('M9 16l4.5 5L27 6', GOAL, 3.5),
  spread:
    line('M4 8h24', GOAL, 3.5) +
    line('M16 9v6M9 15h14', INK, 2.5) +
    bar(3, 20, 9, WORK) +
    bar(10, 17, 12, PALE) +
    bar(17, 19, 10, WORK) +
    bar(24, 22, 7, PALE),
  hold:
    `<rect x="6" y="14" width="20" height="15" rx="3" fill="${WORK}"/>` +
    line('M10.5 14V9.5a5.5 5.5 0 0 1 11 0V14', INK) +
    dot(16, 21.5, 2.5, '#FFFFFF'),
  track:
    bar(4, 18, 10, PALE) +
    bar(12, 14, 14, PALE) +
    bar(20, 10, 18, PALE) +
    line('M4 15l8-5 6 3L28 4', GOAL, 3) +
    line('M22 4h6v6', GOAL, 3),
  closeMonth:
    `<rect x="3" y="5" width="26" height="24" rx="3" fill="#FFFFFF" stroke="${INK}" stroke-width="2.5"/>` +
    line('M3 12h26M10 3v5M22 3v5', INK, 2.5) +
    line('M10 20.5l4.5 4L23 16', GOAL, 3.5),
  portable:
    `<rect x="3" y="12" width="17" height="17" rx="2.5" fill="${WORK}"/>` +
    line('M7.5 18h8M7.5 23h8', '#FFFFFF', 2.5) +
    line('M17 15L28 4', GOAL, 3) +
    line('M20 4h8v8', GOAL, 3),
  pane:
    `<rect x="3" y="5" width="26" height="22" rx="2" fill="#FFFFFF" stroke="${INK}" stroke-width="2.5"/>` +
    `<rect x="19" y="5" width="10" height="22" rx="1" fill="${WORK}"/>` +
    line('M7.5 12h7M7.5 17h7M7.5 22h4', INK, 2),
};

export const svgOf = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${glyphs[name]}</svg>`;
