import { describe, expect, test } from 'vitest';
import { clauses, fieldOf, narrow, term, widen } from '../../src/slice/query.ts';

describe('a query', () => {
  test('narrows from nothing to one clause', () => {
    expect(narrow('', 'hashtag', 'карск')).toBe('hashtag:карск');
  });

  test('keeps the meaning of what it narrows', () => {
    expect(narrow('water river', 'lang', 'ru')).toBe('(water river) AND lang:ru');
    expect(narrow('water OR river', 'lang', 'ru')).toBe('(water OR river) AND lang:ru');
    expect(narrow('"water treaty"', 'lang', 'ru')).toBe('"water treaty" AND lang:ru');
    expect(narrow('"water treaty"~5', 'lang', 'ru')).toBe('"water treaty"~5 AND lang:ru');
    expect(narrow('(water OR river) AND kind:reply', 'lang', 'ru')).toBe('(water OR river) AND kind:reply AND lang:ru');
    expect(narrow('water OR river AND lake', 'lang', 'ru')).toBe('(water OR river AND lake) AND lang:ru');
  });

  test('is not narrowed twice to the same', () => {
    expect(narrow('water AND lang:ru', 'lang', 'ru')).toBe('water AND lang:ru');
  });

  test('quotes values that are no plain words', () => {
    expect(term('author', 'x:1042')).toBe('author:"x:1042"');
    expect(term('hashtag', 'a"b\\c')).toBe('hashtag:"a\\"b\\\\c"');
    expect(term('hashtag', 'AND')).toBe('hashtag:"AND"');
    expect(term('domain', 'news.example-site.org')).toBe('domain:news.example-site.org');
  });

  test('splits at AND outside quotes and parentheses only', () => {
    expect(clauses('a AND "b AND c" AND (d AND e) AND f:("g AND h")')).toEqual(['a', '"b AND c"', '(d AND e)', 'f:("g AND h")']);
    expect(clauses('')).toEqual([]);
  });

  test('widens by one clause', () => {
    expect(widen('water AND lang:ru AND kind:reply', 1)).toBe('water AND kind:reply');
  });

  test('reads back the field and value it wrote', () => {
    for (const value of ['ru', 'x:1042', 'a"b\\c', 'معاهدة_المياه']) expect(fieldOf(term('author', value))).toEqual({ field: 'author', value });
    expect(fieldOf('water treaty')).toBeUndefined();
    expect(fieldOf('(lang:ru OR lang:en)')).toBeUndefined();
  });
});
