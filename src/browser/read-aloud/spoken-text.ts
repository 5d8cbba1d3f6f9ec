const digitNames = '零一二三四五六七八九';

/** Text as a voice should get it: years digit by digit, ranges with 到, no gaps within numbers. */
export function spokenText(text: string): string {
  return text
    .replace(/(\d)[,\u2009\u00a0 ](?=\d{3}(?!\d))/g, '$1')
    .replace(/\d{4}(?=\s*年)/g, (year) => year.replace(/\d/g, (digit) => digitNames.charAt(Number(digit))))
    .replace(/(\d%?)\s*[~～–—]+\s*(?=\d)/g, '$1到')
    .replace(/\s+/g, ' ')
    .trim();
}
