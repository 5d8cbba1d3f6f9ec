import { encode } from 'uqr';

/** A QR code as one path for SVG. */
export interface QrCode {
  /** Width and height in modules, with the quiet zone of four that ISO/IEC 18004 asks for. */
  size: number;
  /** `d` of the dark modules, one unit a module. */
  path: string;
}

const quietZone = 4;

/** The QR code of a text; medium error correction, because it is photographed from a wall. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const runs = data.map((row, y) => {
    let path = '';
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x + 1 - start}v1H${start}z`;
    }
    return path;
  });
  return { size, path: runs.join('') };
}
