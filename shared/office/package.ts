import {
  childrenOf,
  documentOf,
  element,
  parseXml,
  withoutMainPrefix,
  type XmlElement,
  XmlError,
} from './xml.ts';
import { deflate, inflate, readZip, writeZip, type ZipEntry, ZipError } from './zip.ts';

/** A part is kept packed until somebody wants its text, and stays packed if nobody changes it. */
type Part = { readonly packed: ZipEntry; readonly text: string | null } | { readonly text: string };
/** An Office package: parts by path. Values never change in place, so a copy of the map is a snapshot. */
export type Parts = Map<string, Part>;

const CONTENT_TYPES = '[Content_Types].xml';

/** Unpacks what is XML. Rejects with {@link ZipError}. */
export async function openPackage(bytes: Uint8Array): Promise<Parts> {
  const parts: Parts = new Map();
  for (const [path, packed] of readZip(bytes)) {
    const plain = await inflate(packed);
    const isXml = /\.(xml|rels|vml)$/i.test(path);
    parts.set(path, { packed, text: isXml ? withoutMainPrefix(new TextDecoder().decode(plain)) : null });
  }
  if (!parts.has(CONTENT_TYPES)) throw new ZipError('no content types');
  return parts;
}

export async function savePackage(parts: Parts): Promise<Uint8Array> {
  const entries = new Map<string, ZipEntry>();
  for (const [path, part] of parts) {
    entries.set(path, 'packed' in part ? part.packed : await deflate(new TextEncoder().encode(part.text)));
  }
  return writeZip(entries);
}

/** Throws {@link XmlError} when the part is not there: the package is broken. */
export function partText(parts: Parts, path: string): string {
  const text = parts.get(path)?.text;
  if (text === undefined || text === null) throw new XmlError(`no part ${path}`);
  return text;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `drawing` … */
  readonly kind: string;
  /** Path of a part, or what it points at outside. */
  readonly target: string;
  readonly source: XmlElement;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function relationshipsOf(parts: Parts, path: string): Relationship[] {
  const text = parts.get(relationshipsPath(path))?.text;
  if (text === undefined || text === null) return [];
  return childrenOf(parseXml(text), 'Relationship').map((source) => {
    const { Id = '', Type = '', Target = '', TargetMode } = source.attributes;
    const target = TargetMode === 'External' ? Target : resolve(path, Target);
    return { id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target, source };
  });
}

export function setRelationships(parts: Parts, path: string, kept: readonly Relationship[]): void {
  if (kept.length === 0) {
    parts.delete(relationshipsPath(path));
    return;
  }
  const root = element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    kept.map(({ source }) => source),
  );
  parts.set(relationshipsPath(path), { text: documentOf(root) });
}

/** Adds a relationship to another part and gives its id. */
export function relate(parts: Parts, path: string, kind: string, target: string): string {
  const known = relationshipsOf(parts, path);
  const id = freeName('rId', new Set(known.map((relationship) => relationship.id)));
  const source = element('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: `/${target}` });
  setRelationships(parts, path, [...known, { id, kind, target, source }]);
  return id;
}

/** Adds or replaces a part of its own content type. */
export function setPart(parts: Parts, path: string, contentType: string, text: string): void {
  parts.set(path, { text });
  const root = parseXml(partText(parts, CONTENT_TYPES));
  if (childrenOf(root, 'Override').some((known) => known.attributes.PartName === `/${path}`)) return;
  root.children.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
  parts.set(CONTENT_TYPES, { text: documentOf(root) });
}

/** Removes a part with what only it points at. */
export function removePart(parts: Parts, path: string): void {
  const related = relationshipsOf(parts, path);
  parts.delete(path);
  parts.delete(relationshipsPath(path));
  const root = parseXml(partText(parts, CONTENT_TYPES));
  root.children = root.children.filter(
    (child) => typeof child === 'string' || child.attributes.PartName !== `/${path}`,
  );
  parts.set(CONTENT_TYPES, { text: documentOf(root) });
  for (const { target } of related) {
    if (parts.has(target) && !isPointedAt(parts, target)) removePart(parts, target);
  }
}

function isPointedAt(parts: Parts, target: string): boolean {
  for (const path of parts.keys()) {
    if (!path.endsWith('.rels')) continue;
    const source = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (relationshipsOf(parts, source).some((relationship) => relationship.target === target)) return true;
  }
  return false;
}

/** `xl/worksheets/sheet7.xml` when 1 to 6 are taken. */
export function freePath(parts: Parts, before: string): string {
  const taken = new Set([...parts.keys()].map((path) => path.replace(/\.xml$/, '')));
  return `${freeName(before, taken)}.xml`;
}

export function freeName(before: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(before + number)) number++;
  return before + number;
}

const relationshipsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
