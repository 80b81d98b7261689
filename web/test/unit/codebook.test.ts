import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/api/problem.ts';
import { codebookOf, topicOf, type PatternMatch } from '../../src/api/content.ts';
import type { Pattern } from '../../src/api/definitions.ts';
import { inTable } from '../../src/content/coder-table.ts';
import { readCodebook } from '../../src/content/codebook-file.ts';
import { faultsOf } from '../../src/definition/faults.ts';
import { nameOf } from '../../src/definition/names.ts';
import { surroundings } from '../../src/posts/surroundings.ts';

const words = (text: string): Pattern => ({ lang: 'en', form: 'WORDS', text, excludes: false });

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

test('a fault in a table of codes tells its line', () => {
  expect(inTable("codes[0]: the codebook has no category 'x'")).toBe("line 2: the codebook has no category 'x'");
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
