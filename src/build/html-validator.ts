import { HtmlValidate, type Message } from 'html-validate';
import type { GateFailure } from './gate.ts';
import { htmlRules } from './html-rules.ts';

/** Judges whole pages by the project's rules. */
export function createHtmlValidator(): (file: string, html: string) => GateFailure[] {
  const validator = new HtmlValidate(htmlRules);
  return (file, html) => {
    const { results } = validator.validateStringSync(html.replace(/^\uFEFF/, ''), file);
    const messages: Message[] = results.flatMap((result) => result.messages);
    return messages.map(({ line, message, ruleId }) => ({
      file,
      line,
      message: `${message}（规则 ${ruleId}）`,
    }));
  };
}
