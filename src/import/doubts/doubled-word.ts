import { lineByLine, type Doubt } from './doubt.ts';

const rule = 'doubled-word';

/**
 * Doubled characters that are no word, with what makes them good: 的 after 目, 会 before 议. Left out are those that
 * double in good sentences at least as often as in bad ones (个个, 地地道道).
 */
const characters: readonly { character: string; after?: string; before?: string }[] = [
  { character: '的', after: '目有标靶', before: '确' },
  {
    character: '会',
    after: '协学工商委议约社教国省市县区年月例董晚开机员都',
    before: '议场员长费章标址期徽旗歌计见务籍所面谈客晤审堂餐刊心意议同',
  },
  { character: '是', after: '于但就凡若还总正只都可老国', before: '非' },
  { character: '了', after: '不未没小一', before: '解之事却结然无望断' },
  { character: '和', after: '温缓平祥谐总饱调中柔随共亲', before: '气美睦谐平乐' },
  { character: '与', after: '参给赐授付赋施' },
  { character: '把', before: '关脉握控手柄' },
  { character: '被', after: '棉植', before: '子褥' },
  { character: '就', after: '成造将迁而', before: '业医近读地职餐事寝任此是座学' },
  { character: '并', after: '合兼吞', before: '购轨网联' },
  { character: '他', after: '其吉' },
  { character: '我', after: '自忘' },
  { character: '们' },
  { character: '这' },
  { character: '也' },
  { character: '或', after: '抑' },
  { character: '而', after: '从进因然反时' },
  { character: '将', after: '麻上名大猛即必老小主', before: '就军士领来要' },
  { character: '在', after: '现存所实内潜自处正外好旨' },
  { character: '有', after: '没所拥具享含占公国私持仅只惟唯现原固独富如罕少' },
];

/** Words that nobody says twice; verbs are not among them (研究研究). */
const words =
  /(我们|他们|你们|因为|所以|但是|以及|关于|由于|通过|为了|作为|必须|应该|如果|对于|同时|因此|而且|或者|群众|干部|党员|人民|社会|政府|国家|中国|工作)\1/gu;

/** 克服服，: the second half of a common word twice, where nothing follows that it could begin (服务务实). */
const halves =
  /(?:克服|解决|落实|提高|加强|坚持|贯彻|执行|开展|推进|促进|完善|改进|改善|实现|保证|保障|服务|学习|群众|问题|困难|责任|制度|建设|发展)(?<=(\p{Script=Han}))\1(?=[，。、；：！？”）]|$)/gu;

/** 一蹴而就就像: one of them ends an idiom, so a mark is missing between them. */
const idiomEnd = /(?<=一蹴而)就就/gu;

/** An item of a list twice in a row: 中央部门、中央部门 */
const items =
  /(?<=[，、：]|^|[向对和由])(\p{Script=Han}{3,12})、\1(?=[，。、；]|等|和|及|汇报|\p{Script=Han}{2,4}[，。])/gu;

function doubledCharacters(text: string): Omit<Doubt, 'index'>[] {
  return characters.flatMap(({ character, after = '', before = '' }) => {
    const found: Omit<Doubt, 'index'>[] = [];
    const pair = character + character;
    for (let start = text.indexOf(pair); start !== -1; start = text.indexOf(pair, start + 2)) {
      const [previous = ' ', next = ' '] = [text[start - 1], text[start + 2]];
      if (after.includes(previous) || before.includes(next) || previous === character || next === character)
        continue;
      found.push({ rule, start, end: start + 2, correction: character });
    }
    return found;
  });
}

/** Function words typed twice (存在的的问题), with the proposal to take one out. */
export const findDoubledWords = lineByLine((text) => [
  ...doubledCharacters(text),
  ...[...text.matchAll(words)].map(
    ({ 0: twice, 1: once = '', index }) =>
      ({
        rule,
        start: index,
        end: index + twice.length,
        correction: once,
      }) as const,
  ),
  ...[...text.matchAll(halves)].map(
    ({ 0: whole, 1: half = '', index }) =>
      ({
        rule,
        start: index + whole.length - 2,
        end: index + whole.length,
        correction: half,
      }) as const,
  ),
  ...[...text.matchAll(idiomEnd)].map(
    ({ 0: twice, index }) =>
      ({
        rule,
        start: index,
        end: index + twice.length,
        remark: '多打了一个字，或者中间少了标点',
      }) as const,
  ),
  ...[...text.matchAll(items)].map(
    ({ 0: twice, index }) =>
      ({
        rule,
        start: index,
        end: index + twice.length,
        remark: '同一个词列了两次，有一个也许是别的词',
      }) as const,
  ),
]);
