import { pinyin } from 'pinyin-pro';

function readings(character: string): string[] {
  return pinyin(character, { toneType: 'none', multiple: true, type: 'array' });
}

/** True when two characters share a reading, whatever the tone: 势 and 式. */
export function soundAlike(one: string, other: string): boolean {
  if (one === other) return false;
  const others = new Set(readings(other));
  return readings(one).some((reading) => others.has(reading));
}
