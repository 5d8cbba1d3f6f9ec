const literal = /^\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`)\s*$/;

/** True for `"文字"`, `'文字'` and `` `文字` `` without a placeholder: the only expressions that are no code. */
export function isStringLiteral(expression: string): boolean {
  return literal.test(expression);
}
