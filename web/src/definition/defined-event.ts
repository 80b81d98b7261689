/** Tells that a definition was written or taken away, and the log position from which that counts. */
export class DefinedEvent extends Event {
  constructor(
    /** Empty where it was taken away. */
    readonly name: string,
    readonly position: number,
    /** What there is to tell of it. */
    readonly said: string,
  ) {
    super('defined', { bubbles: true, composed: true });
  }
}
