import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

type Colour = [number, number, number];

const backgrounds: Colour[] = [
  [197, 221, 232],
  [214, 226, 205],
  [240, 222, 196],
  [226, 211, 232],
  [205, 226, 222],
  [238, 210, 205],
];
const skins: Colour[] = [
  [244, 212, 186],
  [226, 180, 144],
  [196, 142, 104],
  [141, 94, 66],
  [250, 224, 204],
];
const hairs: Colour[] = [
  [60, 42, 33],
  [118, 78, 46],
  [196, 158, 96],
  [38, 36, 42],
  [150, 148, 150],
];
const clothes: Colour[] = [
  [58, 110, 148],
  [86, 128, 98],
  [148, 82, 86],
  [96, 84, 140],
  [70, 84, 102],
];

/** A drawn head and shoulders as PNG, always the same for the same person. */
export function drawAvatar(personId: string, size: number): Buffer {
  const seed = createHash('sha256').update(personId).digest();
  const pick = (from: Colour[], at: number): Colour => from[(seed[at] ?? 0) % from.length] ?? [0, 0, 0];
  const long = (seed[4] ?? 0) % 2 === 0;
  const [background, skin, hair, cloth] = [pick(backgrounds, 0), pick(skins, 1), pick(hairs, 2), pick(clothes, 3)];

  const colourAt = (x: number, y: number): Colour => {
    if (inEllipse(x, y, [0.5, 0.45, 0.165, 0.205]) && y > 0.34 - 0.06 * Math.cos((x - 0.45) * 9)) return skin;
    if (inEllipse(x, y, [0.5, 0.4, 0.205, 0.215]) && y < 0.46) return hair;
    if (long && inEllipse(x, y, [0.5, 0.52, 0.225, 0.25]) && y > 0.36 && y < 0.68 && Math.abs(x - 0.5) > 0.14)
      return hair;
    if (Math.abs(x - 0.5) < 0.07 && y > 0.6 && y < 0.72) return skin;
    if (inEllipse(x, y, [0.5, 1.02, 0.36, 0.33])) return cloth;
    return background;
  };
  return pngOf(size, (px, py) => smooth(px, py, size, colourAt));
}

function inEllipse(x: number, y: number, [cx, cy, rx, ry]: [number, number, number, number]): boolean {
  return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
}

/** The mean of 3 × 3 samples, so that edges are not jagged. */
function smooth(px: number, py: number, size: number, colourAt: (x: number, y: number) => Colour): Colour {
  const sum: Colour = [0, 0, 0];
  for (let step = 0; step < 9; step++) {
    const colour = colourAt((px + (step % 3) / 3 + 1 / 6) / size, (py + Math.floor(step / 3) / 3 + 1 / 6) / size);
    for (const channel of [0, 1, 2] as const) sum[channel] += colour[channel] / 9;
  }
  return sum;
}

function pngOf(size: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      rows.set(colourAt(x, y).map(Math.round), y * (size * 3 + 1) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
