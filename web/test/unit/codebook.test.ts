import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/api/problem.ts';
import { codebookOf, topicOf, type PatternMatch } from '../../src/api/content.ts';
import type { Pattern } from '../../src/api/definitions.ts';
import { nameOf, readCodebook } from '../../src/content/codebook-file.ts';
import { codebookYaml } from '../../src/content/codebook-yaml.ts';
import { faultsOf } from '../../src/content/faults.ts';
import { surroundings } from '../../src/posts/surroundings.ts';

const words = (text: string, lang = 'en', excludes = false): Pattern => ({ lang, form: 'WORDS', text, excludes });
const regex = (text: string): Pattern => ({ lang: 'en', form: 'REGEX', text, excludes: false });

describe('a codebook as YAML', () => {
  test('has its patterns under their languages, and those that exclude apart', () => {
    const patterns = [words('dam*'), words('water level'), regex(String.raw`up.?stream's\b`), words('плотин*', 'ru'), words('#rivertalks', ''), words('water polo', 'en', true)];
    expect(codebookYaml({ name: 'rivers', version: 2, title: 'Rivers: and borders', codebook: { categories: [{ name: 'water', title: 'Water', patterns }] } })).toBe(
      [
        'title: "Rivers: and borders"', 'categories:', '  water:', '    title: Water', '    en:', '      - dam*', '      - water level', String.raw`      - '/up.?stream''s\b/'`,
        '    ru:', '      - плотин*', '    any:', '      - "#rivertalks"', '    exclude:', '      en:', '        - water polo', '',
      ].join('\n'),
    );
  });

  test('quotes what YAML would take for something else', () => {
    const texts = ['null', 'no: way', ':-)', '- a', 'a # b', 'say "so"', "don't", '[x]', 'a, b', '*a'];
    const yaml = codebookYaml({ name: 'odd', version: 1, codebook: { categories: [{ name: 'a', patterns: texts.map((text) => words(text)) }] } });
    const items = [...yaml.matchAll(/^ {6}- (.+)$/gm)].map(([, item]) => item);
    expect(items).toEqual(['"null"', '"no: way"', '":-)"', '"- a"', '"a # b"', String.raw`"say \"so\""`, "don't", '"[x]"', 'a, b', '"*a"']);
  });

  test('folds a long description', () => {
    const description = `${'seven letters '.repeat(20)}end`;
    const lines = codebookYaml({ name: 'a', version: 1, description, codebook: { categories: [] } }).split('\n');
    expect(lines[0]).toBe('description: >-');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(lines.slice(1, -2).map((line) => line.trim()).join(' ')).toBe(description);
  });
});

test('faults tell their line and column', () => {
  const problem = new Problem(400, 'Bad request', 'categories.water.en: line 5, column 9: a * …', undefined, [
    { field: 'categories.water.en', description: 'line 5, column 9: a * stands at the end' },
    { field: 'content', description: 'line 2, column 1: is no YAML' },
    { field: 'name', description: 'names are short' },
  ]);
  expect(faultsOf(problem)).toEqual([
    { message: 'categories.water.en: a * stands at the end', line: 5, column: 9 },
    { message: 'is no YAML', line: 2, column: 1 },
    { message: 'name: names are short' },
  ]);
  expect(faultsOf(new Problem(503, 'Unavailable', 'It is line 3: down', undefined, []))).toEqual([{ message: 'It is line 3: down', line: 3 }]);
});

test('a file is read as what its ending says, and older than UTF-8 where it is', async () => {
  const dictionary = await readCodebook(new File([Uint8Array.of(0x25, 0x0d, 0x0a, 0x63, 0x61, 0x66, 0xe9)], 'High Places (2015).dic'));
  expect(dictionary).toEqual({ text: '%\ncafé', type: 'text/x-dic', name: 'high-places-2015' });
  expect((await readCodebook(new File(['título: ñ'], 'a.YAML'))).text).toBe('título: ñ');
});

test('names are made of titles', () => {
  expect(nameOf('  Façade & Öffentlichkeit ')).toBe('facade-offentlichkeit');
  expect(nameOf('Цель')).toBe('');
  expect(nameOf(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63));
});

test('a topic tells its codebook', () => {
  expect([codebookOf('cybersecurity'), codebookOf('rivers/water')]).toEqual(['digital-diplomacy', 'rivers']);
  expect(topicOf(codebookOf('rivers/water'), 'water')).toBe('rivers/water');
});

describe('what was found', () => {
  const match = (found: string, text: string, part: PatternMatch['part'] = 'TEXT'): PatternMatch => ({ category: 'water', pattern: words('dam*'), part, from: text.indexOf(found), to: text.indexOf(found) + found.length, found });

  test('stands with the whole words around it', () => {
    const text = `${'before '.repeat(20)}the dams of${' after'.repeat(20)}`;
    const { before, found, after } = surroundings({ text }, match('dams', text));
    expect(before).toMatch(/^… before (before )+the $/);
    expect(found).toBe('dams');
    expect(after).toMatch(/^ of( after)+ …$/);
  });

  test('stands alone in hashtags', () => {
    const { from: _, to: __, ...tagged } = match('rivertalks', 'rivertalks', 'HASHTAGS');
    expect(surroundings({ text: 'else' }, tagged)).toEqual({ before: '', found: '#rivertalks', after: '' });
  });
});
