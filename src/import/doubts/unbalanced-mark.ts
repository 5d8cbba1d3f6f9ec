import { findUnbalanced } from '../../check/paired-marks.ts';
import { findHalfWidth } from '../../lesson/half-width.ts';
import { lineByLine, type Doubt } from './doubt.ts';

const rule = 'unbalanced-mark';

/** Marks of a paragraph without their other half; straight ones are here because they could not be widened. */
export const findUnbalancedMarks = lineByLine((text) => {
  const straight = findHalfWidth(text).filter(({ replacement }) => replacement === undefined);
  return [
    ...findUnbalanced(text).map(({ index, missing }): Omit<Doubt, 'index'> => ({
      rule,
      start: index,
      end: index + 1,
      remark: `没有对应的 ${missing}`,
    })),
    ...straight.map(({ index, mark }): Omit<Doubt, 'index'> => ({
      rule,
      start: index,
      end: index + 1,
      remark: mark === '(' ? '没有对应的 )' : '直引号不成对，分不清开头和结尾',
    })),
  ];
});
