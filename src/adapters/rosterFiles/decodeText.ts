import { type RosterFault, rosterFault } from '../../domain/roster/rosterFault.ts';

/** How much of a file is looked at to see in which encoding it is. */
const sampleBytes = 4096;

/**
 * Bytes above 127 that Norwegian and Sámi text in windows-1252 has: € … ‘ ’ “ ” – — Š š Ž ž and from A0 on. What else
 * stands there is another encoding, such as the letters of old DOS programs, which would come out as other letters.
 */
const plainIn1252 = new Set([0x80, 0x85, 0x8a, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9a, 0x9e]);

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** UTF-16 without its mark: every other byte of Latin text is zero. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (odd > many && even < many / 10) return 'utf-16le';
  return even > many && odd < many / 10 ? 'utf-16be' : null;
}

/** The text, or null where a byte does not belong in it. A mark at its start is left out. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return looksLikeUtf16(bytes);
}

const in1252 = (bytes: Uint8Array): string | null =>
  bytes.every((byte) => byte < 0x80 || byte >= 0xa0 || plainIn1252.has(byte)) ? decode(bytes, 'windows-1252') : null;

/** The text of a file in UTF-8, UTF-16 or windows-1252, as Excel and roster programs write it; never other letters than were meant. */
export function decodeText(bytes: Uint8Array): string | RosterFault {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return rosterFault('notText');
  const encoding = encodingOf(bytes);
  const text = encoding === null ? (decode(bytes, 'utf-8') ?? in1252(bytes)) : decode(bytes, encoding);
  if (text === null) return rosterFault('unknownEncoding');
  if (text.includes('\0')) return rosterFault('notText');
  return text.includes('\ufffd') ? rosterFault('unknownEncoding') : text;
}
