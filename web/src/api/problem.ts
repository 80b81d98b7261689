/** An answer that is not there: the gateway's RFC 9457 problem, or why the gateway could not be asked. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 where there was no answer at all. */
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly traceId: string | undefined,
    readonly fields: readonly { readonly field: string; readonly description: string }[],
  ) {
    super(detail || title);
  }

  /** Reads the body of a refused request, whoever refused it. */
  static async of(response: Response): Promise<Problem> {
    const traceId = response.headers.get('x-trace-id') ?? undefined;
    const body: unknown = await response.json().catch(() => undefined);
    const said = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const text = (name: string) => (typeof said[name] === 'string' ? said[name] : '');
    const fields = Array.isArray(said['errors']) ? (said['errors'] as { field: string; description: string }[]) : [];
    const title = text('title') || `${response.status} ${response.statusText}`.trim();
    return new Problem(response.status, title, text('detail'), text('traceId') || traceId, fields);
  }

  /** What was thrown, as a problem. */
  static from(cause: unknown): Problem {
    return cause instanceof Problem ? cause : Problem.unreachable(cause);
  }

  static unreachable(cause: unknown): Problem {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new Problem(0, 'The gateway did not answer', `${why}. Is it running, and reachable from here?`, undefined, []);
  }

  /** Where a query cannot be read: what is wrong, and the column from 1 if it is known. */
  get query(): { message: string; column: number | undefined } | undefined {
    const field = this.fields.find(({ field }) => field === 'q' || field === 'query' || field === 'slice.query');
    const about = field?.description ?? (this.status === 400 && /\bquery\b/i.test(this.detail) ? this.detail : undefined);
    if (about === undefined) return undefined;
    const column = /\b(?:column|col\.?)\s+(\d+)/i.exec(`${about} ${this.detail}`)?.[1];
    return { message: about, column: column === undefined ? undefined : Number(column) };
  }
}
