import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

export interface Png {
  width: number;
  height: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  pixels: Uint8Array;
}

/** Reads an eight-bit PNG with or without alpha, not interlaced; throws on any other. Source: PNG specification, sections 9 and 11. */
export function readPng(file: string): Png {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is not a PNG`);
  const [width, height, depth, colours, interlaced] = [
    bytes.readUInt32BE(16),
    bytes.readUInt32BE(20),
    bytes[24],
    bytes[25],
    bytes[28],
  ];
  if (depth !== 8 || (colours !== 2 && colours !== 6) || interlaced !== 0) {
    throw new Error(`${file}: only eight-bit RGB and RGBA without interlacing can be read`);
  }
  const channels = colours === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(imageData(bytes)), width * channels, channels);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    pixels.set(rows.subarray(pixel * channels, pixel * channels + channels), pixel * 4);
  }
  return { width, height, pixels };
}

function imageData(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return Buffer.concat(chunks);
}

function unfilter(filtered: Buffer, rowBytes: number, channels: number): Uint8Array {
  const height = filtered.length / (rowBytes + 1);
  const out = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (rowBytes + 1)] ?? 0;
    for (let column = 0; column < rowBytes; column++) {
      const at = row * rowBytes + column;
      const left = column >= channels ? (out[at - channels] ?? 0) : 0;
      const above = row > 0 ? (out[at - rowBytes] ?? 0) : 0;
      const corner = row > 0 && column >= channels ? (out[at - rowBytes - channels] ?? 0) : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = (filtered[row * (rowBytes + 1) + 1 + column] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
