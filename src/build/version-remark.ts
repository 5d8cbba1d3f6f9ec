/**
 * Told when the newest lesson was withdrawn: by its day, what is handed on now looks older than what people have.
 * @param before days of what was there
 */
export function versionRemark(before: readonly string[], now: string): string | undefined {
  const newest = [...before].sort().at(-1);
  if (newest === undefined || newest <= now) return undefined;
  return (
    `资料版本从 ${newest} 退到了 ${now}（最新的一课撤下了，或者改了日期）。拿到过旧版的人会看到“本机有更新的版本”。` +
    '请把改动过的一课的 updated 写成今天，再生成一次'
  );
}
