import type { NetworkAnswer } from '../api/answers.ts';
import type { NetworkWindow } from '../api/network.ts';
import type { NodeGrouping, Sized } from '../slice/view.ts';
import { accountGraph, keepPlaces, type AccountGraph } from './account-graph.ts';
import { courseSlots, groupedBy, groupedInWindow, type Grouped } from './node-groups.ts';

/** What decides a picture. */
interface Scene {
  /** What is shown: the network of all time, or of a window. */
  readonly answer: NetworkAnswer;
  readonly whole: NetworkAnswer;
  readonly sized: Sized;
  readonly by: NodeGrouping;
  readonly windows: readonly NetworkWindow[];
  /** Number of the window that is shown. */
  readonly at: number | undefined;
}

/** The picture of a network; the same graph for the same scene, so that choosing an account does not draw it anew. */
export class Shown {
  #scene: Scene | undefined;
  #graph: AccountGraph | undefined;
  #grouped: Grouped | undefined;
  #course: { readonly windows: readonly NetworkWindow[]; readonly slots: readonly ReadonlyMap<string, number>[] } | undefined;

  show(scene: Scene): void {
    if (this.#scene && sameScene(scene, this.#scene)) return;
    this.#scene = scene;
    this.#grouped = this.#groups(scene);
    this.#graph = accountGraph(scene.answer, scene.sized, this.#grouped);
    if (scene.at !== undefined) keepPlaces(this.#graph, scene.whole.nodes);
  }

  /** What is shown; nothing before the first. */
  get answer(): NetworkAnswer | undefined {
    return this.#scene?.answer;
  }

  get graph(): AccountGraph {
    return this.#graph!;
  }

  get grouped(): Grouped {
    return this.#grouped!;
  }

  /** Of each window the colours of its communities. */
  slots(windows: readonly NetworkWindow[]): readonly ReadonlyMap<string, number>[] {
    if (this.#course?.windows !== windows) this.#course = { windows, slots: courseSlots(windows) };
    return this.#course.slots;
  }

  #groups({ answer, whole, by, windows, at }: Scene): Grouped {
    return at !== undefined && by === 'community' ? groupedInWindow(answer.nodes, windows[at]!, this.slots(windows)[at]!) : groupedBy(answer.nodes, by, whole.nodes);
  }
}

function sameScene(a: Scene, b: Scene): boolean {
  return (Object.keys(a) as (keyof Scene)[]).every((part) => a[part] === b[part]);
}
