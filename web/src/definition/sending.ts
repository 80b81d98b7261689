import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Problem } from '../api/problem.ts';
import { faultsOf, type Fault } from './faults.ts';

/** What a form sends: whether it is under way, what there is to tell of it, and the faults that it was refused for. */
export class Sending implements ReactiveController {
  #busy = false;
  #said = '';
  #faults: readonly Fault[] = [];

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get busy(): boolean {
    return this.#busy;
  }

  get said(): string {
    return this.#said;
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  hostConnected(): void {}

  /** Tells this in place of what was told before. */
  tell(said: string, faults: readonly Fault[] = []): void {
    this.#said = said;
    this.#faults = faults;
    this.host.requestUpdate();
  }

  /** Sends; a refusal becomes the form's faults. */
  async send(what: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.tell('');
    try {
      await what();
    } catch (cause) {
      this.tell('', faultsOf(Problem.from(cause)));
    }
    this.#busy = false;
    this.host.requestUpdate();
  }
}
