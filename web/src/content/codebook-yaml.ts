import type { Category, Definition, Pattern } from '../api/definitions.ts';

const LINE = 100;
/** What YAML takes for the text that it is, without quotation marks. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,;()+/*'’_-]*$/u;
const NO_TEXT = /^(null|true|false|~)$/i;

/** A codebook as analysts write it, so that it can be read, changed and sent again: docs/codebooks.md has the form. */
export function codebookYaml({ title, description, codebook }: Definition): string {
  const categories = codebook?.categories ?? [];
  return [...told('', title, description), 'categories:', ...categories.flatMap(categoryLines)].join('\n') + '\n';
}

function categoryLines({ name, title, description, patterns }: Category): string[] {
  const counted = patterns.filter(({ excludes }) => !excludes);
  const excluding = patterns.filter(({ excludes }) => excludes);
  return [
    `  ${quoted(name)}:`,
    ...told('    ', title, description),
    ...lists('    ', counted),
    ...(excluding.length > 0 ? ['    exclude:', ...lists('      ', excluding)] : []),
  ];
}

function told(indent: string, title: string | undefined, description: string | undefined): string[] {
  return [
    ...(title === undefined ? [] : [`${indent}title: ${quoted(title)}`]),
    ...(description === undefined ? [] : prose(indent, 'description', description)),
  ];
}

/** Patterns under their languages, in the order in which those come. */
function lists(indent: string, patterns: readonly Pattern[]): string[] {
  const languages = new Map<string, Pattern[]>();
  for (const pattern of patterns) languages.set(pattern.lang, [...(languages.get(pattern.lang) ?? []), pattern]);
  return [...languages].flatMap(([lang, found]) => [`${indent}${quoted(lang || 'any')}:`, ...found.map((pattern) => `${indent}  - ${patternText(pattern)}`)]);
}

/** A pattern as YAML has it: regular expressions in single quotation marks, where a backslash stays one. */
export function patternText({ form, text }: Pattern): string {
  if (form !== 'REGEX') return quoted(text);
  const written = `/${text}/`;
  return /[\n\r\t]/.test(written) ? JSON.stringify(written) : `'${written.replaceAll("'", "''")}'`;
}

function quoted(text: string): string {
  const plain = PLAIN.test(text) && !NO_TEXT.test(text) && !/[ ,]$/.test(text);
  return plain ? text : JSON.stringify(text);
}

/** A text that is longer than a line, folded over several. */
function prose(indent: string, name: string, text: string): string[] {
  const oneLine = indent.length + name.length + 2 + text.length <= LINE;
  if (oneLine || text !== text.trim() || /[\n\r\t]| {2}/.test(text)) return [`${indent}${name}: ${quoted(text)}`];
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last && indent.length + 3 + last.length + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return [`${indent}${name}: >-`, ...lines.map((line) => `${indent}  ${line}`)];
}
