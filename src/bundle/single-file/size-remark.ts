/** What opens at once on an old phone; a quarter of it is the scripts of every lesson. */
const textLimit = 150 * 1024;
/** What can be sent on with the pictures in it. */
const wholeLimit = 2 * 1024 ** 2;

const picture = /"data:image\/[^"]*"/g;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KB`;
const megabytes = (bytes: number): string => `${(Math.ceil((bytes / 1024 ** 2) * 10) / 10).toFixed(1)} MB`;
const limits = { text: kilobytes(textLimit), whole: `${wholeLimit / 1024 ** 2} MB` };

/**
 * What is to be said of a lesson whose one file is too large to be sent from phone to phone.
 * @param html the file, with its pictures in it
 * @returns undefined when its size is usual
 */
export function sizeRemark(title: string, html: string): string | undefined {
  const pictures = html.match(picture) ?? [];
  const whole = Buffer.byteLength(html);
  const ofPictures = pictures.reduce((sum, { length }) => sum + length, 0);
  const text = whole - ofPictures;
  const file = `《${title}》的单课文件有`;
  const remarks: string[] = [];
  if (text > textLimit) {
    remarks.push(
      `${file} ${kilobytes(text)}（图片不算），超过 ${limits.text}：手机上收发、打开都慢。请把这一课分成几课。`,
    );
  }
  if (whole > wholeLimit && ofPictures > text) {
    const isRepeated = new Set(pictures).size < pictures.length;
    remarks.push(
      `${file} ${megabytes(whole)}，其中图片 ${megabytes(ofPictures)}，超过 ${limits.whole}：手机上收发、打开都慢。` +
        `请把图片缩小再放进课里（宽 1600 像素就够）。${isRepeated ? '同一张图用了几次，就放了几份。' : ''}`,
    );
  }
  return remarks.length > 0 ? remarks.join('\n') : undefined;
}
