import { gbkCode } from './gbk.ts';
import { hanOf, simplify } from './script.ts';

/** Some five hundred characters that make up three quarters of modern prose. */
const frequent = new Set(
  '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同已老从动两长' +
    '知十月现样什问法理把体机力实高定民回电意情己最女点明其分因与今些水外美进路但产并起位者关部此加向相化应由量入打特正新三二四五六七八九百千万第次几间名员物感市场制度表通真社义活变数真结教解政治' +
    '军无系被内平重合代业全常西东北南等使性给期利气必比斯受管思走放议联什总目被太做件收区场任先原改计张建交且即至题门更身接保海安难办完世程认代先言何济革命口式流求各车白信风品取记资神声指强别料许较共条争' +
    '京战直才再字干支究决类话运科费则边容快设规领路带观图书该务农式色光持空眼城育基级众群党层服织组街村居委街讲课团队导促转便近服满深央会议责效率态精简报宣传训练查调研究访问联络困矛盾纠纷治理稳和谐发展提升创' +
    '住房医疗养护环境卫健康低保贫收支预算公开监督权利益需求诉反映处理落实执法纪律廉洁俭奢形式官僚享乐主贯彻方针策略战线统战青少年妇女儿童工会商企业市贸易金融银行投资项工程技术科研院校教师生病苦穷富福贫贵' +
    '早晚午夜春夏秋冬山河江湖田土木火石花草树林鸟鱼马牛羊狗吃喝穿写听读坐站跑跳笑哭爱恨怕喜怒哀乐母父兄弟姐妹爷奶叔友朋客亲戚邻感谢请对让叫送拿找买卖租借还钱元角份斤里米尺吨号楼室厅院街道路桥站车船飞您它她谁哪吗吧呢啊每另半单双整量够',
);

/** The 3,755 characters of the first level of GB 2312: practically all that modern prose uses. */
function isCommon(character: string): boolean {
  const code = gbkCode(character) ?? 0;
  return code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1;
}

function share(characters: readonly string[], test: (character: string) => boolean): number {
  return characters.length === 0 ? 0 : characters.filter(test).length / characters.length;
}

/** Share of common characters among the Han characters of a text, whichever script it is in. */
export function commonShare(text: string): number {
  return share(hanOf(simplify(text)), isCommon);
}

/**
 * Share of frequent characters that a text must have, by the number of its Han characters: the shorter, the easier it
 * comes about by chance.
 */
function demandedShare(length: number): number {
  if (length < 4) return 1;
  return length < 8 ? 0.5 : 0.3;
}

/** True for what reads like modern Chinese prose: at least two Han characters, nearly all common, enough frequent. */
export function isPlausible(text: string): boolean {
  const characters = hanOf(simplify(text));
  return (
    characters.length >= 2 &&
    share(characters, isCommon) >= 0.9 &&
    share(characters, (character) => frequent.has(character)) >= demandedShare(characters.length)
  );
}

/** True for a single character that prose is full of, in either script. */
export function isFrequent(character: string): boolean {
  return frequent.has(simplify(character));
}
