/** A file as it is sent, and its lines for showing which of them is wrong. */
export interface PickedFile {
  readonly name: string;
  readonly base64: string;
  readonly lines: readonly string[];
}

/** Reads a file that somebody picked. It leaves the browser as bytes; what encoding it has, the server finds out. */
export async function readRosterFile(file: File): Promise<PickedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, base64: base64Of(bytes), lines: textOf(bytes).split(/\r\n|\n|\r/) };
}

const chunkBytes = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunkBytes)
    binary += String.fromCharCode(...bytes.subarray(start, start + chunkBytes));
  return btoa(binary);
}

/** UTF-8, or what Excel in Norway writes when it is not. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
