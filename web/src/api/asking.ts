import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { answer, type Question } from './gateway.ts';
import { Problem } from './problem.ts';

/** Where an answer stands. While another is on its way, and after an error, the last one stays at hand. */
export interface Answered<T> {
  readonly phase: 'loading' | 'data' | 'error';
  readonly value?: T | undefined;
  readonly problem?: Problem | undefined;
  /** The address that was asked. */
  readonly url?: string | undefined;
  readonly retry: () => void;
}

/** A problem with the query itself, told to whoever shows the query. */
export class QueryProblemEvent extends Event {
  constructor(readonly problem: Problem) {
    super('query-problem', { bubbles: true, composed: true });
  }
}

/** Keeps an element's answer to its present question: asks when the question changes, and drops the one before. */
export class Asking<T> implements ReactiveController {
  #state: Answered<T>;
  #underway: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly question: () => Question<T> | undefined,
  ) {
    this.#state = { phase: 'loading', retry: this.retry };
    host.addController(this);
  }

  /** A new object for each change. */
  get state(): Answered<T> {
    return this.#state;
  }

  get value(): T | undefined {
    return this.#state.value;
  }

  hostUpdate(): void {
    const question = this.question();
    if (question && question.url !== this.#state.url) void this.#ask(question);
  }

  hostDisconnected(): void {
    this.#underway?.abort();
    this.#state = { ...this.#state, url: undefined };
  }

  /** Asks the same again. */
  readonly retry = (): void => {
    this.#state = { ...this.#state, url: undefined };
    this.host.requestUpdate();
  };

  async #ask(question: Question<T>): Promise<void> {
    this.#underway?.abort();
    const underway = (this.#underway = new AbortController());
    const asked = { url: question.url, retry: this.retry };
    this.#state = { ...asked, phase: 'loading', value: this.value };
    try {
      const value = await answer(question, underway.signal);
      if (underway.signal.aborted) return;
      this.#state = { ...asked, phase: 'data', value };
    } catch (cause) {
      if (underway.signal.aborted) return;
      const problem = cause instanceof Problem ? cause : Problem.unreachable(cause);
      this.#state = { ...asked, phase: 'error', value: this.value, problem };
      if (problem.query) this.host.dispatchEvent(new QueryProblemEvent(problem));
    }
    this.host.requestUpdate();
  }
}
