import { z } from 'zod';
import { schemaProblems } from '../check/schema-issues.ts';
import { positionAt } from '../check/text-position.ts';
import { parseYaml } from '../content/frontmatter.ts';
import { decisionKey } from './document/working-document.ts';
import { RecordedChoices } from './recorded-choices.ts';
import { rules, type RuleName } from './rules.ts';

const ruleNames = Object.keys(rules) as [RuleName, ...RuleName[]];

export const decisionSchema = z.strictObject({
  /** As the report names the document. */
  input: z.string().min(1),
  rule: z.enum(ruleNames),
  line: z.number().int(),
  before: z.string(),
  after: z.string(),
  /** `withdraw`: an earlier choice holds no longer. */
  choice: z.enum(['accept', 'reject', 'withdraw']),
});

/** What the report exports and `--decisions` reads. */
export const decisionsSchema = z.strictObject({
  format: z.literal('xueku-import-decisions'),
  version: z.literal(1),
  decisions: z.array(decisionSchema),
});

export type Decision = z.infer<typeof decisionSchema>;

/** `problems`: one Chinese line each, with file, line and column. */
export type ReadDecisions = { decisions: Decision[] } | { problems: string[] };

const exported = '请在报告页面重新导出这个文件，不要手工修改。';

/** The place that the JSON parser or, where it names none, the YAML parser complains about. */
function syntaxProblem(file: string, text: string, message: string): string {
  const offset = /position (\d+)/.exec(message)?.[1];
  const end = /end of JSON input/i.test(message) ? text.length : undefined;
  const place = offset === undefined ? end : Number(offset);
  const at = place === undefined ? parseYaml(text).errors[0] : positionAt(text, place);
  const where = at ? `${file}:${at.line}:${at.column}` : file;
  return `${where}：不是正确的 JSON，决定文件读不出来。${exported}`;
}

/** @param file as it was typed, for the messages */
export function parseDecisions(file: string, text: string): ReadDecisions {
  const plain = text.replace(/^\ufeff/, '');
  let data: unknown;
  try {
    data = JSON.parse(plain);
  } catch (error) {
    return { problems: [syntaxProblem(file, plain, (error as Error).message)] };
  }
  const { success, data: parsed } = decisionsSchema.safeParse(data);
  if (success) return { decisions: parsed.decisions };
  // JSON is YAML, and the YAML parser knows where a value stands.
  const { position } = parseYaml(plain);
  const problems = schemaProblems(decisionsSchema, data).map(({ path, what }) => {
    const { line, column } = position(path);
    const problem = path.length === 0 ? '这不是导入报告导出的决定文件' : what;
    return `${file}:${line}:${column}：${problem}。${exported}`;
  });
  return { problems };
}

/** Parts of a path; `.` and `..` say nothing about where it ends. */
function segments(path: string): string[] {
  return path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
}

/** True when one path is the end of the other: the same file seen from another folder, or only its name. */
function isSameInput(a: string, b: string): boolean {
  const [first, second] = [segments(a), segments(b)];
  const length = Math.min(first.length, second.length);
  if (length === 0) return a === b;
  return first.slice(-length).join('/') === second.slice(-length).join('/');
}

/** The name of a document without its folder: a new version may lie elsewhere, and its choices hold. */
export function inputName(input: string): string {
  return segments(input).at(-1) ?? input;
}

/** An editor's choices for one document. Those for a document of the same name in another folder come first. */
export function decisionsOf(decisions: readonly Decision[], input: string): Decision[] {
  const name = inputName(input);
  const own = decisions.filter((decision) => inputName(decision.input) === name);
  const isNear = (decision: Decision): boolean => isSameInput(decision.input, input);
  return [...own.filter((decision) => !isNear(decision)), ...own.filter(isNear)];
}

/** An editor's choices for one document, by {@link decisionKey}; of two for the same change the later counts. */
export function decisionsFor(decisions: readonly Decision[], input: string): RecordedChoices {
  const choices = new RecordedChoices();
  for (const { choice, ...change } of decisionsOf(decisions, input)) {
    if (choice === 'withdraw') choices.delete(decisionKey(change));
    else choices.set(decisionKey(change), choice);
  }
  return choices;
}

/** The text of a decisions file. */
export function writeDecisions(decisions: readonly Decision[]): string {
  return `${JSON.stringify({ format: 'xueku-import-decisions', version: 1, decisions }, null, 2)}\n`;
}
