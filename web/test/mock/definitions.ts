import type { Category, Definition, DefinedAnswer, DefinitionAnswer, DefinitionsAnswer } from '../../src/api/definitions.ts';
import type { ImportedNetwork } from '../../src/api/imports.ts';
import { asOf } from './answers.ts';
import { importedNetwork, ties } from './imported.ts';
import { TARGETS } from './opinion.ts';

interface Fault {
  readonly field: string;
  readonly description: string;
}

/** A request that the gateway would refuse. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: readonly Fault[] = [],
  ) {
    super(message);
  }
}

interface Asked {
  readonly method: string;
  /** Below the corpus. */
  readonly path: readonly string[];
  readonly type: string;
}

/** An answer that is no JSON. */
export class Text {
  constructor(readonly text: string) {}
}

/** What analysts define, for as long as the server runs. It reads as much of YAML as its tests write. */
export class Definitions {
  readonly #kept = new Map<string, Definition[]>(TARGETS.map((target) => [`targets/${target.name}`, [target]]));
  readonly #gone = new Set<string>();
  /** What was sent, by key and version. */
  readonly #texts = new Map<string, string>();
  #position = 4720;

  answers({ path }: Asked): boolean {
    return ['codebooks', 'targets', 'findings', 'networks'].includes(path[0]!) && path.length <= 2;
  }

  answer({ method, path, type }: Asked, text: string, given: URLSearchParams): unknown {
    const [kind, name] = path;
    const key = path.join('/');
    if (!name) return this.#list(kind!);
    if (method === 'PUT') return this.#put(key, name, CONTENTS[kind!]!(text, type), type === 'text/x-dic' ? FROM_DIC : text);
    const versions = this.#kept.get(key);
    if (key === 'codebooks/digital-diplomacy' && !versions) return builtIn(method, given);
    if (!versions || this.#gone.has(key)) throw new Refused(404, `There is no ${key}.`);
    if (method === 'DELETE') {
      this.#gone.add(key);
      return { position: ++this.#position };
    }
    const version = Number(given.get('version') ?? versions.length);
    return given.get('format') === 'yaml' ? new Text(this.#texts.get(`${key} ${version}`) ?? '') : this.#one(versions, version);
  }

  /** What was sent last under a name; nothing where that is gone. */
  textOf(kind: string, name: string): string | undefined {
    const key = `${kind}/${name}`;
    return this.#gone.has(key) ? undefined : this.#texts.get(`${key} ${this.#kept.get(key)?.length}`);
  }

  #list(kind: string): DefinitionsAnswer {
    const items = [...this.#kept].filter(([key]) => key.startsWith(`${kind}/`) && !this.#gone.has(key)).map(([, versions]) => versions.at(-1)!);
    return { items };
  }

  #one(versions: readonly Definition[], version: number): DefinitionAnswer {
    const told = versions.map((v) => ({ version: v.version, recordedAt: `2026-07-0${v.version}T09:00:00Z`, deleted: false }));
    return { definition: versions[version - 1]!, versions: told.reverse(), builtIn: false, asOf };
  }

  #put(key: string, name: string, content: Omit<Definition, 'name' | 'version'>, text: string): DefinedAnswer {
    const versions = this.#kept.get(key) ?? [];
    const { version, ...before } = versions.at(-1) ?? { version: 0 };
    const changed = this.#gone.has(key) || JSON.stringify(before) !== JSON.stringify({ name, ...content });
    this.#gone.delete(key);
    const definition = changed ? { name, ...content, version: version + 1 } : versions.at(-1)!;
    if (changed) this.#kept.set(key, [...versions, definition]);
    this.#texts.set(`${key} ${definition.version}`, text);
    return { definition, changed, position: changed ? ++this.#position : this.#position };
  }
}

type Content = Omit<Definition, 'name' | 'version'>;

const CONTENTS: Record<string, (text: string, type: string) => Content> = {
  codebooks: codebook,
  targets: target,
  findings: finding,
  networks: network,
};

const BUILT_IN = 'title: Digital technology in international relations\ncategories:\n  cybersecurity:\n    en:\n      - hack*\n';

function builtIn(method: string, given: URLSearchParams): unknown {
  if (method === 'DELETE') throw new Refused(400, 'It is built in.', [{ field: 'name', description: 'is built in' }]);
  if (given.get('format') === 'yaml') return new Text(`# digital-diplomacy, version 1\n${BUILT_IN}`);
  return { definition: { name: 'digital-diplomacy', version: 1, ...codebook(BUILT_IN, '') }, versions: [], builtIn: true, asOf } satisfies DefinitionAnswer;
}

const FROM_DIC = 'categories:\n  high-places:\n    title: High Places\n    any:\n      - tower*\n';

function target(json: string): Pick<Definition, 'title' | 'stanceTarget'> {
  const { query, ...given } = JSON.parse(json) as { title?: string; query: string; for?: string[]; against?: string[] };
  const both = given.for?.find((word) => given.against?.includes(word));
  if (both) throw new Refused(400, 'for: …', [{ field: 'for', description: `line 1, column 40: '${both}' stands for and against` }]);
  return { ...(given.title ? { title: given.title } : {}), stanceTarget: { query, wordsFor: given.for ?? [], wordsAgainst: given.against ?? [] } };
}

function codebook(text: string, type: string): Pick<Definition, 'title' | 'codebook'> {
  if (type === 'text/x-dic') return codebook(FROM_DIC, '');
  const lines = text.split('\n');
  const wrong = lines.flatMap((line, i) => (line.includes('**') ? [{ field: 'categories.water.en', description: `line ${i + 1}, column ${line.indexOf('**') + 1}: a * stands at the end of a word that has a beginning` }] : []));
  if (wrong.length > 0) throw new Refused(400, 'categories: …', wrong);
  const categories: Category[] = [];
  for (const line of lines) {
    const named = /^ {2}([a-z-]+):$/.exec(line)?.[1];
    const pattern = /^ {6}- (.+)$/.exec(line)?.[1];
    if (named) categories.push(category(named, []));
    else if (pattern) {
      const last = categories.pop()!;
      categories.push(category(last.name, [...last.patterns.map((p) => p.text), pattern]));
    }
  }
  const title = /^title: (.+)$/m.exec(text)?.[1];
  return { ...(title ? { title } : {}), codebook: { categories } };
}

function category(name: string, patterns: readonly string[]): Category {
  return { name, patterns: patterns.map((pattern) => ({ lang: 'en', form: 'WORDS', text: pattern, excludes: false })) };
}

function network(text: string): Content & { network: ImportedNetwork } {
  if (ties(text).length === 0) throw new Refused(400, 'The network has no ties.', [{ field: 'content', description: "line 1: there is no column 'source'" }]);
  return { network: importedNetwork(text) };
}

/** As much of a finding as the page sends. */
function finding(text: string): Omit<Definition, 'name' | 'version'> & { finding: unknown } {
  const { title, kind, confidence, ...rest } = JSON.parse(text) as Record<string, string>;
  if (rest['accounts']!.length + rest['objects']!.length === 0) throw new Refused(400, 'The finding is about nothing.', [{ field: 'content', description: 'names neither accounts nor objects; a finding is about some' }]);
  return { ...(title ? { title } : {}), finding: { ...rest, kind: kind!.toUpperCase(), ...(confidence ? { confidence: Number(confidence) } : {}) } };
}
