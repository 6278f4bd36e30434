/** The encodings in which Excel and roster programs write text. */
export const encodings = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be with mark',
  'windows-1252',
] as const;
export type Encoding = (typeof encodings)[number];

/** The letters beyond Latin-1 that rosters here have, as windows-1252 has them. */
const in1252 = new Map(
  [...'€…Š‘’“”–—šŽž'].map((letter, index) => [
    letter,
    [0x80, 0x85, 0x8a, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9a, 0x8e, 0x9e][index] ?? 0,
  ]),
);

function byteOf(letter: string): number {
  const byte = in1252.get(letter) ?? letter.charCodeAt(0);
  if (byte > 255) throw new Error(`${letter} is not in windows-1252`);
  return byte;
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'windows-1252') return Uint8Array.from(text, byteOf);
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8 with mark') return Buffer.from(`\ufeff${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  const withMark = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le with mark' ? withMark : withMark.swap16();
}
