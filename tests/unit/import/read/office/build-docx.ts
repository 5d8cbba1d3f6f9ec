import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part that the body refers to. */
export interface SidePart {
  /** header, comments, image, hyperlink. */
  type: string;
  id: string;
  /** Name in word/, or an address. */
  target: string;
  /** XML of what stands inside the root element, or the bytes of a picture. Left out for what lies outside. */
  content?: string | Uint8Array;
  /** Root element of the XML: w:hdr, w:comments. */
  root?: string;
}

export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  core?: string;
  parts?: readonly SidePart[];
}

function xmlPart(root: string, content: string): Uint8Array {
  return strToU8(`${head}<${root} ${namespaces}>${content}</${root}>`);
}

function relationships(
  entries: readonly { id: string; type: string; target: string; isExternal: boolean }[],
): Uint8Array {
  const items = entries.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return strToU8(`${head}<Relationships xmlns="${namespace}">${items.join('')}</Relationships>`);
}

/** A document of Word with just the parts that a test speaks of. */
export function buildDocx({ body, styles, numbering, core, parts = [] }: DocxParts): Uint8Array {
  const all: SidePart[] = [
    ...parts,
    ...(styles === undefined
      ? []
      : [{ type: 'styles', id: 'rs', target: 'styles.xml', root: 'w:styles', content: styles }]),
    ...(numbering === undefined
      ? []
      : [{ type: 'numbering', id: 'rn', target: 'numbering.xml', root: 'w:numbering', content: numbering }]),
  ];
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
        all
          .filter(({ root }) => root !== undefined)
          .map(
            ({ type, target }) =>
              `<Override PartName="/word/${target}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
          )
          .join('') +
        '</Types>',
    ),
    '_rels/.rels': relationships([
      { id: 'r1', type: `${office}/officeDocument`, target: 'word/document.xml', isExternal: false },
      ...(core === undefined
        ? []
        : [
            {
              id: 'r2',
              type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
              target: 'docProps/core.xml',
              isExternal: false,
            },
          ]),
    ]),
    'word/document.xml': xmlPart('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(
      all.map(({ id, type, target, content }) => ({
        id,
        type: `${office}/${type}`,
        target,
        isExternal: content === undefined,
      })),
    ),
  };
  for (const { target, content, root = 'w:root' } of all) {
    if (content !== undefined)
      files[`word/${target}`] = typeof content === 'string' ? xmlPart(root, content) : content;
  }
  if (core !== undefined) {
    files['docProps/core.xml'] = strToU8(
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
        `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    );
  }
  return zipSync(files);
}

/** A run of text, with the XML of its properties. */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of text or of ready runs, with the XML of its properties. */
export function paragraph(content: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export function style(id: string, name: string, inner = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
}

/** A cell of paragraphs; properties are XML such as `<w:gridSpan w:val="2"/>`. */
export function cell(texts: readonly string[], properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}
