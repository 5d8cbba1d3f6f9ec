import { cleanText, characterOf, isTextElement } from './count-characters.ts';
import { noteLabel, remark, type DocxReading } from './docx-reading.ts';
import { takePicture } from './pictures.ts';
import type { Fate, Piece } from './pieces.ts';
import { readBlocks } from './blocks.ts';
import { markBlanks, type BlockContext } from './paragraph-hint.ts';
import { runProperties, type Style } from './styles.ts';
import { childAt, elementsOf, isElement, textOf, valueOf, wrap, type XmlElement } from './xml.ts';
import { PackageFailure } from './zip.ts';

/** What holds for everything inside an element. */
interface Surroundings extends BlockContext {
  isBold: boolean;
  isInserted: boolean;
  link: string | undefined;
}

const anchorLength = 60;
/** Fields in fields; Word itself allows twenty. */
const deepestField = 100;

export function isSafeLink(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(address);
}

/** The branch of mc:AlternateContent that counts: see countPart. */
export function chosenBranch(element: XmlElement): XmlElement | undefined {
  return elementsOf(element).find(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
}

/** Goes through the content of a paragraph. */
class PieceReader {
  readonly pieces: Piece[] = [];
  readonly #reading: DocxReading;

  constructor(reading: DocxReading) {
    this.#reading = reading;
  }

  walk(element: XmlElement, around: Surroundings): void {
    // Neighbouring texts (entities come one by one) belong to one another.
    let text = '';
    const flush = (): void => {
      if (text !== '' && isTextElement(element.name)) this.#addText(text, element.name, around);
      text = '';
    };
    for (const node of element.children) {
      if (!isElement(node)) {
        text += node;
        continue;
      }
      flush();
      this.#visit(node, around);
    }
    flush();
  }

  #visit(element: XmlElement, around: Surroundings): void {
    const { name, attributes } = element;
    const reading = this.#reading;
    switch (name) {
      case 'w:r':
        this.walk(element, this.#inRun(element, around));
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.walk(element, { ...around, fate: 'deleted' });
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.walk(element, { ...around, isInserted: true });
        return;
      case 'w:hyperlink': {
        const target = reading.relationships.get(attributes['r:id'] ?? '');
        const link = target?.isExternal && isSafeLink(target.target) ? target.target : around.link;
        this.walk(element, { ...around, link });
        return;
      }
      case 'w:sdt':
        this.walk(element, insideControl(element, around));
        return;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(element);
        if (branch) this.walk(branch, around);
        return;
      }
      case 'w:fldSimple': {
        reading.fields.push({ command: attributes['w:instr'] ?? '', isResult: true, hasText: false });
        this.walk(element, around);
        this.#endField();
        return;
      }
      case 'w:fldChar':
        this.#fieldCharacter(attributes['w:fldCharType'] ?? '');
        return;
      case 'w:instrText': {
        const field = reading.fields.at(-1);
        if (field) field.command += textOf(element);
        this.walk(element, around);
        return;
      }
      case 'w:ruby': {
        const base = childAt(element, 'w:rubyBase');
        if (base) this.walk(base, around);
        // The reading of a word stands above it; in a line of text it would stand in its middle.
        const rest = element.children.filter((node) => node !== base);
        this.walk({ ...element, children: rest }, { ...around, fate: hiddenUnless(around.fate) });
        return;
      }
      case 'm:oMath':
        remark(reading, 'lost-object', `公式 ${textOf(element)}`);
        this.walk(element, around);
        return;
      case 'w:object': {
        const program = elementsOf(element).find((child) => child.name === 'o:OLEObject');
        remark(reading, 'lost-object', `嵌入的对象 ${program?.attributes['ProgID'] ?? ''}`);
        this.walk(element, around);
        return;
      }
      case 'w:txbxContent':
        this.#addBlocks(element, around);
        return;
      case 'w:p':
      case 'w:tbl':
      case 'a:p':
        this.#addBlocks(wrap(element), around);
        return;
      case 'w:tabs':
        // Places of tabs are no tabs.
        this.walk(
          {
            ...element,
            children: element.children.filter((node) => !isElement(node) || node.name !== 'w:tab'),
          },
          around,
        );
        return;
      default:
        this.#mark(element, around);
        this.walk(element, around);
    }
  }

  /** Elements that stand for one thing at their place. */
  #mark({ name, attributes }: XmlElement, around: Surroundings): void {
    const reading = this.#reading;
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.#push(' ', around);
        return;
      case 'w:br':
        if (attributes['w:type'] === 'page' && reading.page !== undefined) reading.page += 1;
        this.pieces.push({ type: 'break' });
        return;
      case 'w:cr':
      case 'a:br':
        this.pieces.push({ type: 'break' });
        return;
      case 'w:lastRenderedPageBreak':
        if (reading.page !== undefined) reading.page += 1;
        return;
      case 'w:sym': {
        const character = characterOf(name, attributes);
        if (character === '') remark(reading, 'lost-object', `符号 ${attributes['w:font'] ?? ''}`);
        this.#push(character, around);
        return;
      }
      case 'w:noBreakHyphen':
        this.#push(characterOf(name, attributes), around);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const label = noteLabel(reading, kind, attributes['w:id'] ?? '');
        this.pieces.push({ type: 'note', label });
        return;
      }
      case 'w:commentRangeStart':
        reading.openComments.add(attributes['w:id'] ?? '');
        return;
      case 'w:commentRangeEnd':
        reading.openComments.delete(attributes['w:id'] ?? '');
        return;
      case 'w:commentReference':
        this.#anchor(attributes['w:id'] ?? '', '');
        return;
      case 'a:blip':
        this.#picture(attributes['r:embed'] ?? attributes['r:link']);
        return;
      case 'v:imagedata':
        this.#picture(attributes['r:id']);
        return;
      case 'v:textpath':
        if (attributes['string']) remark(reading, 'lost-object', `艺术字 ${attributes['string']}`);
        return;
      case 'dgm:relIds':
      case 'c:chart': {
        const id = attributes[name === 'c:chart' ? 'r:id' : 'r:dm'];
        const drawing = reading.relationships.get(id ?? '');
        remark(reading, 'lost-object', name === 'c:chart' ? '图表' : '示意图（SmartArt）');
        if (drawing && !drawing.isExternal) reading.drawings.push(drawing.target);
        return;
      }
    }
  }

  #inRun(run: XmlElement, around: Surroundings): Surroundings {
    const { styles } = this.#reading;
    const properties = childAt(run, 'w:rPr');
    const style = { ...styles.get(valueOf(properties, 'w:rStyle') ?? ''), ...runProperties(properties) };
    return {
      ...around,
      fate: style.isHidden ? hiddenUnless(around.fate) : around.fate,
      isBold: style.isBold ?? around.isBold,
    };
  }

  #fieldCharacter(type: string): void {
    const { fields } = this.#reading;
    if (fields.length > deepestField) throw new PackageFailure('damaged', '域的层次太深');
    if (type === 'begin') fields.push({ command: '', isResult: false, hasText: false });
    const field = fields.at(-1);
    if (type === 'separate' && field) field.isResult = true;
    if (type === 'end') this.#endField();
  }

  #endField(): void {
    const field = this.#reading.fields.pop();
    // Encircled characters and the like are written as commands that have no result.
    if (field && !field.hasText && /^\s*(eq|symbol)\b/i.test(field.command)) {
      remark(this.#reading, 'lost-object', `域代码 ${field.command}`);
    }
  }

  #picture(id: string | undefined): void {
    const name = id === undefined ? undefined : takePicture(this.#reading, id);
    if (name !== undefined) this.pieces.push({ type: 'picture', name });
  }

  /** Paragraphs inside a paragraph: text boxes, shapes. */
  #addBlocks(element: XmlElement, { fate, part = 'textbox', note }: Surroundings): void {
    const reading = this.#reading;
    const wasInBox = reading.isInBox;
    reading.isInBox = true;
    const context: BlockContext = { fate, part, ...(note === undefined ? {} : { note }) };
    const blocks = markBlanks(readBlocks(element, reading, context));
    reading.isInBox = wasInBox;
    if (blocks.length > 0) this.pieces.push({ type: 'blocks', blocks });
  }

  #anchor(id: string, text: string): void {
    const { anchors, number } = this.#reading;
    const anchor = anchors.get(id) ?? { line: Math.max(number, 1), text: '' };
    if (anchor.text.length < anchorLength) anchor.text += text;
    anchors.set(id, anchor);
  }

  #addText(text: string, element: string, around: Surroundings): void {
    const { fields } = this.#reading;
    for (const field of fields) field.hasText = true;
    const known = this.#reading.trustsFields ? fields : [];
    let { fate, link } = around;
    if (element === 'w:delText') fate = 'deleted';
    else if (fate === 'kept') {
      if (known.some(({ isResult }) => !isResult)) fate = 'hidden';
      else if (known.some(({ command }) => /^\s*TOC\b/i.test(command))) fate = 'contents';
      const address = known
        .map(({ command }) => /^\s*HYPERLINK\s+"([^"]*)"/i.exec(command)?.[1])
        .findLast((found) => found !== undefined && isSafeLink(found));
      link = address ?? link;
    }
    this.#push(cleanText(text), { ...around, fate, link });
  }

  #push(text: string, { fate, isBold, isInserted, link }: Surroundings): void {
    if (text === '') return;
    for (const id of this.#reading.openComments) this.#anchor(id, text);
    this.pieces.push({ type: 'text', text, fate, isBold, isInserted, link });
  }
}

function hiddenUnless(fate: Fate): Fate {
  return fate === 'kept' ? 'hidden' : fate;
}

/** A control's hint to the writer (单击此处输入文字) is no text; a table of contents is one too. */
export function insideControl<Around extends { fate: Fate }>(control: XmlElement, around: Around): Around {
  if (around.fate !== 'kept') return around;
  const properties = childAt(control, 'w:sdtPr');
  if (childAt(properties, 'w:showingPlcHdr')) return { ...around, fate: 'hidden' };
  const gallery = valueOf(properties, 'w:docPartObj', 'w:docPartGallery') ?? '';
  return /^table of contents$/i.test(gallery) ? { ...around, fate: 'contents' } : around;
}

/** What a paragraph of this style is made of. */
export function readPieces(
  paragraph: XmlElement,
  reading: DocxReading,
  style: Style,
  context: BlockContext,
): Piece[] {
  const reader = new PieceReader(reading);
  const around: Surroundings = {
    ...context,
    fate: style.isHidden ? hiddenUnless(context.fate) : context.fate,
    isBold: style.isBold ?? false,
    isInserted: false,
    link: undefined,
  };
  reader.walk(paragraph, around);
  return reader.pieces;
}
