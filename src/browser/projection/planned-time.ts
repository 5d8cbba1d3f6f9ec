import type { SlideSource } from '../../slides/model.ts';

const minute = 60_000;

/** Milliseconds for a section; 0 outside of all. */
export function plannedForSection({ sections }: SlideSource, section: number): number {
  return (sections[section]?.minutes ?? 0) * minute;
}

/** What a clock says about the plan. */
export function overTime(
  elapsed: number,
  planned: number,
  inSection: number | undefined,
  plannedInSection: number,
): 'session' | 'section' | undefined {
  if (planned > 0 && elapsed > planned * minute) return 'session';
  if (inSection !== undefined && plannedInSection > 0 && inSection > plannedInSection) return 'section';
  return undefined;
}
