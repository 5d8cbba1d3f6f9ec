import { rewriteCss } from './css.ts';
import { refreshTarget, rewriteRefresh } from './meta-refresh.ts';
import type { Attribute, StartTag } from './scan-html.ts';
import { rewriteSrcset } from './srcset.ts';

/** `load`: the browser fetches it by itself. `navigate`: only when the reader follows it. */
export type ReferenceUse = 'load' | 'navigate';

export interface Reference {
  url: string;
  use: ReferenceUse;
  element: string;
  attribute: string;
}

type Rewrite = (reference: Reference) => string;

const navigating = new Set([
  'a href',
  'a xlink:href',
  'area href',
  'form action',
  'button formaction',
  'input formaction',
  'blockquote cite',
  'q cite',
  'ins cite',
  'del cite',
]);

const loading = new Set([
  'script src',
  'img src',
  'source src',
  'video src',
  'video poster',
  'audio src',
  'track src',
  'iframe src',
  'embed src',
  'input src',
  'object data',
  'script href',
  'script xlink:href',
]);

/** SVG elements whose `href` draws something at once. */
const svgDrawing = new Set([
  'use',
  'image',
  'feimage',
  'pattern',
  'lineargradient',
  'radialgradient',
  'filter',
  'textpath',
  'mpath',
]);

const svgPaint = new Set([
  'fill',
  'stroke',
  'filter',
  'mask',
  'clip-path',
  'marker-start',
  'marker-mid',
  'marker-end',
  'cursor',
]);

/** `<link>` types that only name another page; every other type makes the browser fetch the file. */
const navigatingLinks = /\b(?:canonical|alternate|author|license|help|next|prev|search|bookmark)\b/i;

export function attributeOf(tag: StartTag, name: string): string | undefined {
  return tag.attributes.find((attribute) => attribute.name === name)?.value;
}

function useOf(tag: StartTag, attribute: string): ReferenceUse | undefined {
  const key = `${tag.name} ${attribute}`;
  if (navigating.has(key)) return 'navigate';
  if (loading.has(key)) return 'load';
  if (key === 'link href') {
    const types = attributeOf(tag, 'rel') ?? '';
    return navigatingLinks.test(types) && !/stylesheet/i.test(types) ? 'navigate' : 'load';
  }
  if ((attribute === 'href' || attribute === 'xlink:href') && svgDrawing.has(tag.name)) return 'load';
  return undefined;
}

/** Attribute names that can hold an address at all: a quick way out for all others. */
const candidates = new Set([
  'href',
  'src',
  'srcset',
  'imagesrcset',
  'poster',
  'action',
  'formaction',
  'data',
  'cite',
  'content',
  'xlink:href',
  ...svgPaint,
]);

/**
 * The attribute's value with every address in it replaced by what `rewrite` says. This one function knows
 * where addresses stand, so rewriting and checking cannot differ.
 */
export function rewriteAttribute(tag: StartTag, attribute: Attribute, rewrite: Rewrite): string {
  const { name, value } = attribute;
  if (!candidates.has(name)) return value;
  const address = (url: string, use: ReferenceUse): string =>
    rewrite({ url, use, element: tag.name, attribute: name });

  if (name === 'srcset' || name === 'imagesrcset') return rewriteSrcset(value, (url) => address(url, 'load'));
  if (name === 'content') {
    if (tag.name !== 'meta' || !/^refresh$/i.test(attributeOf(tag, 'http-equiv') ?? '')) return value;
    const target = refreshTarget(value);
    return target === undefined ? value : rewriteRefresh(value, address(target, 'navigate'));
  }
  if (svgPaint.has(name)) {
    return value.includes('url(') ? rewriteCss(value, (url) => address(url, 'load')) : value;
  }
  const use = useOf(tag, name);
  return use === undefined ? value : address(value, use);
}
