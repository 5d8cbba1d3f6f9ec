import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrCode } from '../../../src/lesson/qr-code.ts';

const pixelsInModule = 4;

/** Draws the path as a browser would: every run is a rectangle of one module's height. */
function draw({ size, path }: { size: number; path: string }): Uint8ClampedArray {
  const width = size * pixelsInModule;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let row = 0; row < pixelsInModule; row++) {
      const start = (Number(y) * pixelsInModule + row) * width + Number(x) * pixelsInModule;
      for (let column = 0; column < Number(length) * pixelsInModule; column++) {
        pixels.fill(0, (start + column) * 4, (start + column) * 4 + 3);
      }
    }
  }
  return pixels;
}

it.each([
  'https://xuexi.example.cn/ku/lessons/lianxi-qunzhong.html',
  `http://10.0.0.8:8080/${'a'.repeat(300)}/lessons/x.html`,
])('is read as %s', (text) => {
  const code = qrCode(text);
  const width = code.size * pixelsInModule;
  expect(jsQR(draw(code), width, width)?.data).toBe(text);
});

it('has the quiet zone of four modules that readers need', () => {
  const places = [...qrCode('https://a.cn/').path.matchAll(/M(\d+) (\d+)/g)];
  expect(Math.min(...places.flatMap(([, x, y]) => [Number(x), Number(y)]))).toBe(4);
});
