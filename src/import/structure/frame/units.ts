import { compact, hanCount } from './text-shape.ts';

const suffix =
  '街道|街道办|办事处|党工委|工委|党委|党组|机关党委|党总支|总支|党支部|支部|支委会|居委会|村委会|委员会|工作委员会|镇|乡|村|社区|园区|开发区|管委会|局|厅|部|处|科|室|办|办公室|中心|院|所|站|大队|支队|大学|学院|学校|中学|小学|幼儿园|医院|公司|集团|银行|厂|合作社|协会|联合会|学会|团委|团支部|妇联|工会|工商联|文联|残联|县委|市委|区委|省委|镇委|乡委|政府|法院|检察院|派出所|纪委|监委|纪检组|组织部|宣传部|统战部|党校|讲师团|领导小组|办公厅|课题组|编写组|武装部|部队|人大|政协';
const unit = new RegExp(`^[\\p{Script=Han}\\p{N}A-Za-z()（）·“”、]{1,38}(?:${suffix})$`, 'u');
/** What only a sentence or a title has. */
const notUnit = /[的了把被让我你他们怎是就在]|如何|谈|走进|关于|做好|^(?:各|全体|有关|每)/u;
const unitLeading = new RegExp(
  `^(.{1,20}?(?:街道|镇|乡|社区|村|局|党委|党工委|党支部|支部|学校|学院|大学|中学|小学|医院|公司|集团))(?=.{2,4}$)`,
  'u',
);

const position =
  '(?:党委|党工委|党组|党总支|党支部|支部|工委|镇委|县委|市委|区委|村)?(?:第一)?(?:常务)?副?(?:书记|主任|局长|科长|股长|镇长|乡长|县长|区长|市长|处长|部长|校长|院长|所长|站长|队长|组长|主席|会长|秘书长|社长|经理|董事长|主任科员|科员|干事|委员|组织委员|宣传委员|纪检委员|统战委员|教师|教授|讲师|研究员|党员|村官|大学生村官|工作人员|代表|党代表|党组成员|党委委员|班子成员)';
const positionTail = new RegExp(`(?:[、,，兼/\\s]*(?:${position}))+$`, 'u');
const bodyOfPosition =
  /(?:党委|党工委|党组|党总支|党支部|支部|工委|镇委|县委|市委|区委)(?=(?:第一)?(?:常务)?副?书记)/u;

/** A body of people that can have written something: 月湖街道, 中共某县委组织部. */
export function isUnit(text: string): boolean {
  const name = compact(text);
  return hanCount(name) >= 3 && name.length <= 40 && unit.test(name) && !notUnit.test(name);
}

/** A unit that can be nothing else, so that it may stand alone in a line below a title. */
export function isCertainUnit(text: string): boolean {
  const name = compact(text);
  return (
    isUnit(name) &&
    (/^(?:中共|共青团|中国|国家|全国|中央)/u.test(name) ||
      /(?:委员会|办事处|党工委|党支部|办公室|人民政府|党委|居委会|村委会|组织部|宣传部|纪委|党校)$/u.test(
        name,
      ) ||
      (/[省市区县镇乡]/u.test(name.slice(1, -1)) && name.length >= 5))
  );
}

/**
 * Takes the office off a unit: 唐山街道党工委书记 → 唐山街道党工委.
 * @returns undefined when what is left is no unit
 */
export function unitOfOffice(text: string): string | undefined {
  const name = compact(text);
  if (isUnit(name)) return name;
  const tail = positionTail.exec(name);
  if (!tail) return undefined;
  const body = bodyOfPosition.exec(tail[0])?.[0] ?? '';
  const head = name.slice(0, tail.index);
  for (const candidate of [head + body, head]) if (isUnit(candidate)) return candidate;
  return undefined;
}

/** Where a unit ends that a name follows without a blank: 月湖街道周婷 → 4. */
export function unitBeforeName(text: string): number | undefined {
  return unitLeading.exec(text)?.[1]?.length;
}

/** True for an office without its body: 县委书记, 党支部书记、村主任. */
export function isOffice(text: string): boolean {
  return positionTail.exec(compact(text))?.index === 0;
}
