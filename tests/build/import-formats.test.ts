import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/build/list-files.ts';
import { parseYaml, splitFrontmatter } from '../../src/content/frontmatter.ts';
import { lessonComponents } from '../../src/lesson-components/registry.ts';
import type { DocumentResult } from '../../src/import/report/document-result.ts';
import { samples } from './import-samples.ts';
import { importJson, runCli, type ImportOutcome, type ImportReport } from './run-import.ts';

/** One run over all samples, and one site of what it wrote. */
let folder = '';
let run: ImportReport & ImportOutcome;
const out = (): string => join(folder, '内容');
const site = (): string => join(folder, '网站');

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'xueku 格式 ')));
  const inputs = join(folder, '资料');
  mkdirSync(inputs);
  for (const [name, content] of Object.entries(samples())) writeFileSync(join(inputs, name), content);
  run = await importJson([inputs, '--out', out()]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function documentOf(name: string): DocumentResult {
  const found = run.documents.find(({ input }) => input.endsWith(`/${name}`));
  if (!found) throw new Error(`no document ${name}`);
  return found;
}

function lessonText(name: string): string {
  return readFileSync(documentOf(name).lessons[0]?.file ?? '', 'utf8');
}

const key = (place: string): string => `${place}的一把钥匙`;
const typed = ['## 先问清楚谁在用', '## 再商量由谁来管'];

describe('one run over every format', () => {
  it('goes on past what it refuses, and says so', () => {
    const { code, summary, stderr } = run;
    const refused = Object.keys(samples()).filter((name) => name.startsWith('拒'));
    expect(code).toBe(1);
    expect(stderr).not.toContain('    at ');
    expect(summary).toMatchObject({
      documents: Object.keys(samples()).length,
      failed: refused.length,
      lessons: Object.keys(samples()).length - refused.length,
    });
  });

  it.each([
    ['样式.docx', 'docx', 'utf-8', key('东院'), ['## 先问清楚谁在用', '### 记在本子上', '## 再商量由谁来管']],
    ['合并表格.docx', 'docx', 'utf-8', key('西楼'), typed],
    ['自动编号.docx', 'docx', 'utf-8', key('南站'), typed],
    ['批注修订.docx', 'docx', 'utf-8', key('北门'), typed],
    ['旧文档.doc', 'doc', 'utf-8', '一盏路灯的三天', ['## 事情的经过']],
    ['栏目页.html', 'html', 'utf-8', key('河湾'), typed],
    ['假编码.html', 'html', 'gb18030', key('桥头'), typed],
    ['标签汤.htm', 'html', 'utf-8', key('码头'), typed],
    ['国标.txt', 'txt', 'gb18030', key('井边'), typed],
    ['大五码.txt', 'txt', 'big5', key('庙口'), typed],
    ['双字节小.txt', 'txt', 'utf-16le', key('村口'), typed],
    ['双字节大.txt', 'txt', 'utf-16be', key('路口'), typed],
    ['存档.mht', 'mht', 'utf-8', key('渡口'), typed],
    ['文字.pdf', 'pdf', 'utf-8', '一盏路灯的三天', ['## 事情的经过', '## 问题出在哪里', '## 我们怎么做']],
    ['压缩.zip/第一课.txt', 'txt', 'gb18030', key('山口'), typed],
  ])('%s', (name, format, encoding, title, headings) => {
    const document = documentOf(name);
    const { counts, lessons } = document;
    const script = name === '大五码.txt' ? 'traditional' : 'simplified';
    expect(document).toMatchObject({ format, encoding, script, reason: '' });
    expect(lessons).toMatchObject([{ title, action: 'new' }]);
    expect(counts.kept + counts.removed + counts.metadata).toBe(counts.in);
    const outline = lessons[0]?.outline.map((entry) => `${'#'.repeat(entry.depth)} ${entry.title}`);
    expect(outline?.slice(0, headings.length)).toEqual(headings);
    const text = lessonText(name);
    for (const heading of headings) expect(text.split('\n')).toContain(heading);
    if (title.includes('钥匙')) {
      expect(outline).toEqual(headings);
      expect(text).toContain('去年冬天老周住院，大家才想起来，这把钥匙从来没有第二个人管过。');
      expect(text).toMatch(/墙上：早上归值班员，晚上归楼长，周末轮流。/);
    }
  });

  it('takes what each format has to tell', () => {
    expect(documentOf('国标.txt').lessons[0]?.author).toBe('林小满');
    expect(documentOf('压缩.zip/第一课.txt').lessons[0]?.author).toBe('林小满');
    expect(documentOf('栏目页.html').lessons[0]).toMatchObject({ author: '林小满', date: '2021-03-04' });
    expect(lessonText('栏目页.html')).not.toMatch(/当前位置|热门文章|打印|ICP|点击数/);
    expect(lessonText('自动编号.docx')).toMatch(/^1\. 送水的工人\n2\. 收表的师傅$/m);
    const rules = (name: string): string[] => documentOf(name).flags.map(({ rule }) => rule);
    expect(rules('批注修订.docx')).toEqual(
      expect.arrayContaining(['comment', 'inserted-text', 'deleted-text']),
    );
    expect(lessonText('批注修订.docx')).toContain('这一句是后来加上的。');
    expect(lessonText('批注修订.docx')).not.toMatch(/这一句是后来删去的|写明是哪两天/);
    expect(rules('合并表格.docx')).toContain('layout-table');
    expect(rules('存档.mht')).toContain('lost-picture');
    expect(lessonText('大五码.txt')).toContain('他说：“小事不办，大事难办。”');
  });

  it.each([
    ['拒扫描.pdf', '扫描件'],
    ['拒加密.docx', '密码'],
    ['拒加密.pdf', '密码'],
    ['拒半截.docx', '不完整'],
    ['拒金山.wps', '另存为 .docx'],
    ['拒幻灯.pptx', '.docx'],
    ['拒版式.ofd', 'OFD'],
    ['拒富文本.rtf', 'RTF'],
  ])('%s is refused in one line', (name, reason) => {
    const document = documentOf(name);
    expect(document).toMatchObject({ status: 'failed', lessons: [] });
    expect(document.reason).toContain(reason);
    expect(document.reason).toMatch(/^[^\n]+。$/);
  });

  it('passes the check', async () => {
    const { code, stdout } = await runCli('check', ['--content', out()]);
    expect(stdout).toContain('0 个错误');
    expect(code).toBe(0);
    expect(listFiles(out()).filter((file) => file.endsWith('.mdx'))).toEqual([]);
  });
});

function elements(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elements)] : own;
}

/** What would run, be fetched from elsewhere, or is a component. */
function dangers(html: string): string[] {
  const named = new Set<string>(lessonComponents.map(({ directive }) => directive));
  return elements(fromHtml(html)).flatMap(({ tagName, properties, children }) => {
    const entries = Object.entries(properties).map(([name, value]) => [name, String(value)] as const);
    const found = entries
      .filter(
        ([name, value]) =>
          /^on/i.test(name) ||
          /^\s*(?:javascript|vbscript|data):/i.test(value) ||
          (/^(?:src|srcSet|srcDoc|poster|data|action|formAction|background)$/.test(name) &&
            /^(?:[a-z]+:)?\/\//i.test(value)) ||
          (name === 'style' && /url|expression/i.test(value)) ||
          (name === 'httpEquiv' && /refresh/i.test(value)) ||
          (name === 'href' && tagName !== 'a' && /^(?:[a-z]+:)?\/\//i.test(value)) ||
          (name === 'dataComponent' && named.has(value)),
      )
      .map(([name, value]) => `${tagName} ${name}=${value}`);
    const isInline = tagName === 'script' && children.length > 0;
    const isStrange = /^(?:iframe|object|embed|base|form|math|video|figure|case)$/.test(tagName);
    return [...found, ...(isInline || isStrange ? [tagName] : [])];
  });
}

describe('text that tries to be more than text', () => {
  beforeAll(async () => {
    const { code, stderr } = await runCli('build', ['--content', out(), '--out', site(), '--drafts']);
    expect(stderr).not.toContain('✗');
    expect(code).toBe(0);
  }, 240_000);

  const slugOf = (name: string): string => basename(documentOf(name).lessons[0]?.file ?? '', '.md');
  const hostile = ['恶文本.txt', '恶标记.md', '恶文档.docx', '恶网页.html'];

  it('shows nothing else than a harmless lesson does, on any page', () => {
    const usual = (slug: string): string[] =>
      dangers(readFileSync(join(site(), 'lessons', `${slug}.html`), 'utf8'));
    const harmless = usual(slugOf('样式.docx'));
    for (const name of hostile)
      expect({ name, found: usual(slugOf(name)) }).toEqual({ name, found: harmless });
    const pages = listFiles(site()).filter((file) => file.endsWith('.html') && file !== '404.html');
    const found = pages.flatMap((file) => dangers(readFileSync(join(site(), file), 'utf8')));
    expect(found.filter((danger) => /alert|evil|冒充|javascript/i.test(danger))).toEqual([]);
    const scripts = (slug: string): string[] =>
      elements(fromHtml(readFileSync(join(site(), 'lessons', `${slug}.html`), 'utf8')))
        .filter(({ tagName }) => tagName === 'script')
        .map(({ properties }) => String(properties['src']));
    for (const name of hostile) expect(scripts(slugOf(name))).toEqual(scripts(slugOf('样式.docx')));
  });

  it.each(hostile)('%s is written in words', (name) => {
    const page = readFileSync(join(site(), 'lessons', `${slugOf(name)}.html`), 'utf8');
    const words = page.replace(/<[^>]*>/g, ' ');
    expect(words).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    expect(words).toMatch(/import 冒充 from/);
    expect(words).toContain('{1 + 1}');
    expect(words).toMatch(/:::video\{/);
    expect(words).toMatch(/:案例\[冒充\]\{a=b\}/);
    expect(words).toContain('&#x3C;Case title=');
    expect(documentOf(name).lessons[0]?.file).toMatch(/\.md$/);
    const { yaml = '', body } = splitFrontmatter(lessonText(name));
    const fields = parseYaml(yaml).value;
    expect(fields).toMatchObject({ status: 'draft' });
    expect(fields).not.toHaveProperty('layout');
    expect(body).not.toMatch(/^<|^:{2,3}[a-z]/m);
  });
});
