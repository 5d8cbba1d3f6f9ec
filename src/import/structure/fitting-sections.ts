import type { SourceKind } from '../../schemas/source.ts';

/** Words that any notice, plan or report is divided by. A heading of nothing else is no topic to ask about. */
const commonWords = [
  '本次|此次|有关|具体|主要|基本|总体|重点|今后|下一?步|存在|突出|目前|当前|单位|个人|活动|工作|会议|学习|教学|培训',
  '创建|检查|考核|组织|实施|报名|参加|整改|准备|选举|报批|登录|课程|征集|评选|调研|贯彻|落实|适用|日程|进度|责任|监督',
  '总则|附则|罚则|时间|日期|地点|内容|要求|对象|人员|范围|目标|目的|意义|背景|步骤|安排|情况|概况|现状|简介|职责|成绩',
  '成效|问题|不足|原因|分析|打算|计划|做法|措施|意见|保障|原则|思路|任务|方法|方式|程序|过程|流程|难点|依据|建议|对策',
  '精神|阶段|导入|讲授|讨论|小结|附件|事项|事宜|议程|议题|纪律|领导|加强|联系|平台|规则|数据|导出|签到|材料|追究|解释',
  '思考题|讨论题|练习|作业|推荐|相关|延伸|阅读|链接|知识',
];
const onlyCommon = new RegExp(`^(?:${commonWords.join('|')}|的|[和、及与])+$`, 'u');
/** 会议研究了…, 3 月 5 日, 第三条: what minutes, schedules and regulations are divided by. */
const formal =
  /^会议(?:研究|听取|审议|传达|讨论|通过|强调|指出|要求|认为|决定|同意)|^第[一二三四五六七八九十百\d]+[章节条款编]|^[\d一二三四五六七八九十〇○年月日时：:.—\s-]+$|^(?:上|下)午|(?:概况|现状|基本情况)$/u;

/** True for a heading that names something one can ask about. */
export function isTopic(title: string): boolean {
  const words = title.replace(/[（(][^）)]*[）)]/gu, '').trim();
  return words !== '' && !onlyCommon.test(words) && !formal.test(words);
}

/** The questions of one kind of document, made of the name of a section. */
export interface Questions {
  first: (name: string) => string;
  both: (name: string, other: string) => string;
  last: (name: string) => string;
  item: (name: string) => string;
}

const ofRegulations: Questions = {
  first: (name) => `${name}这一部分，哪一条最难照办？难在哪里？`,
  both: (name, other) => `${name}和${other}，哪一部分我们执行得差？说一件事作证。`,
  last: (name) => `${name}有没有照办，群众从哪里看得出来？`,
  item: (name) => `对照${name}查一查，写下一处没有照办的，以及由谁来改、什么时候改好`,
};

const ofTexts: Questions = {
  first: (name) => `${name}，在我们这里卡在哪一步？说一件真事。`,
  both: (name, other) => `${name}和${other}，我们做得差的是哪一条？说一件事作证。`,
  last: (name) => `怎样才算做到了${name}？由谁来评，拿什么作凭据？`,
  item: (name) => `对照${name}查一查自己，写下一处没有做到的和改的办法`,
};

export function questionsFor(kind: SourceKind | undefined): Questions {
  return kind === '规定' ? ofRegulations : ofTexts;
}
