import { describe, expect, it } from 'vitest';
import { rewriteAttributes } from '../../../src/relocatable/rewrite-attributes.ts';

describe('rewriteAttributes', () => {
  it('changes and takes away attributes, and nothing else', () => {
    const html = '<p id="a" class=\'b\'>1 &lt; 2 <a href="#x">id="a"</a><br/></p><img loading="lazy" alt="">';
    const changed = rewriteAttributes(html, (_tag, { name, value }) => {
      if (name === 'loading') return undefined;
      return name === 'id' ? `new-${value}` : value;
    });
    expect(changed).toBe('<p id="new-a" class=\'b\'>1 &lt; 2 <a href="#x">id="a"</a><br/></p><img  alt="">');
  });

  it('escapes what it writes', () => {
    expect(rewriteAttributes('<p title="a">', () => '<"&>')).toBe('<p title="&lt;&quot;&amp;>">');
  });
});
