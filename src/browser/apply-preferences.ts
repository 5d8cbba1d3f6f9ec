import type { Preferences } from './preferences.ts';

/**
 * Writes the choices that style sheets look at onto `<html>`.
 * Shared with head.ts, which old IE kernels must be able to parse: ES5 syntax only.
 */
export function applyPreferences(root: Element, preferences: Preferences): void {
  root.setAttribute('data-size', preferences.size);
  if (preferences.theme === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', preferences.theme);
  if (preferences.elder) root.setAttribute('data-elder', 'true');
  else root.removeAttribute('data-elder');
}
