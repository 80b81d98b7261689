import { describe, expect, test } from 'vitest';
import { BucketChoice } from '../../src/chart/bucket-choice.ts';

describe('choosing a range of buckets', () => {
  test('a click takes one', () => {
    const choice = new BucketChoice();
    choice.press(4);
    expect(choice.take()).toEqual([4, 4]);
    expect(choice.take()).toBeUndefined();
  });

  test('a drag takes all between, whichever way it goes', () => {
    const choice = new BucketChoice();
    choice.press(6);
    choice.point(2);
    expect(choice.take()).toEqual([2, 6]);
  });

  test('pointing without pressing takes none', () => {
    const choice = new BucketChoice();
    choice.point(3);
    expect([choice.over, choice.take()]).toEqual([3, undefined]);
  });

  test('leaving keeps a range that is being drawn', () => {
    const choice = new BucketChoice();
    choice.press(1);
    choice.point(3);
    choice.leave();
    expect(choice.chosen).toEqual([1, 3]);
  });

  test('keys walk, stretch, and stop at the ends', () => {
    const choice = new BucketChoice();
    choice.step(-1, false, 5);
    expect(choice.chosen).toEqual([4, 4]);
    choice.step(-1, true, 5);
    choice.step(-1, true, 5);
    expect(choice.chosen).toEqual([2, 4]);
    for (let n = 0; n < 9; n++) choice.step(1, true, 5);
    expect(choice.chosen).toEqual([4, 4]);
  });
});
