/** A word that most of the real and of the generated lessons hold: nothing needs more bytes. */
export const commonQuery = '走访';

/** Queries that the real lessons and the generated ones answer; the last but one is in letters, the last stands nowhere. */
export const timedQueries = [
  commonQuery,
  '联系群众',
  '清廉',
  '纠纷',
  '担当',
  '廉',
  '信，国之宝',
  '群众 制度',
  '五心工作法',
  '走访 -调解',
  'qunzhong',
  '量子计算',
];
