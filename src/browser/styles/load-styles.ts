import { addPackedFile, missingFile } from '../site-file.ts';

/** File name of every style sheet in src/styles/on-demand, written in by src/scripts-bundle. */
declare const XUEKU_STYLE_FILES: Readonly<Record<StyleName, string>>;

export type StyleName = 'carry' | 'slides' | 'projection' | 'presenter' | 'print-forms';

/** The chunk that this copy of the module belongs to: style sheets lie beside it. */
const chunkAddress = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

/**
 * Puts a style sheet that few readers need into the page, once.
 * @throws Error with a Chinese message when its file is missing
 */
export function loadStyles(name: StyleName): Promise<void> {
  const file = XUEKU_STYLE_FILES[name];
  if (addPackedFile('style', file) || document.querySelector(`link[data-styles="${name}"]`))
    return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(file, chunkAddress).href;
    link.setAttribute('data-styles', name);
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(missingFile(file));
    };
    document.head.append(link);
  });
}
