import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command line that cannot be understood; the message is for the person who typed it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Somebody asked how a command is written; no error. */
export class HelpRequest extends Error {
  override name = 'HelpRequest';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** `--content`, which every command takes. */
export const contentOption = { content: { type: 'string', default: 'content' } } as const;

/** `--out`, which every command takes that writes or reads a built site. */
export const outOption = { out: { type: 'string', default: 'dist' } } as const;

/** What to do instead of an option that this command does not take, by its name. */
type Hints = Readonly<Record<string, string>>;

function explain(error: unknown, hints: Hints): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = /'([^']+)'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const hint = hints[name];
    return `没有 ${name} 这个选项${hint === undefined ? '' : `，${hint}`}`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `选项 ${name.replace(/ <value>$/, '')} 的写法不对，也许后面少写了东西`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `多了一个参数 ${name}，带空格的路径要用引号括起来`;
  return message;
}

const helpOption = { help: { type: 'boolean', short: 'h' } } as const;

/** Asked before anything else is judged: who asks for help may have typed the rest wrong. */
function asksForHelp(): boolean {
  return parseArgs({ options: helpOption, strict: false, allowPositionals: true }).values.help === true;
}

/**
 * Reads a command line.
 * @param usage how to write the command
 * @throws UsageError for what cannot be understood, HelpRequest for `--help`
 */
export function readArguments<const T extends Options>(
  usage: string,
  options: T,
  allowPositionals = false,
  hints: Hints = {},
) {
  if (asksForHelp()) throw new HelpRequest(`用法：${usage}`);
  try {
    return parseArgs({ options, allowPositionals, strict: true });
  } catch (error) {
    throw new UsageError(`${explain(error, hints)}。\n用法：${usage}`);
  }
}
