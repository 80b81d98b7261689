import type { NetworkAnswer } from '../../src/api/answers.ts';
import type { ImportedNetwork } from '../../src/api/imports.ts';
import { asOf, node } from './answers.ts';

/** Ties of an imported file: as much of CSV and GML as tests write. */
export function ties(text: string): [source: string, target: string][] {
  if (text.startsWith('graph')) {
    return [...text.matchAll(/source (\S+)\s+target (\S+)/g)].map(([, source, target]) => [source!, target!]);
  }
  const [head = '', ...rows] = text.trim().split(/\r?\n/);
  const columns = head.split(',');
  const [source, target] = [columns.indexOf('source'), columns.indexOf('target')];
  return source < 0 || target < 0 ? [] : rows.map((row) => [row.split(',')[source]!, row.split(',')[target]!]);
}

export function importedNetwork(text: string): ImportedNetwork {
  const all = ties(text);
  return {
    directed: !text.startsWith('graph') || /directed 1/.test(text),
    weighted: /^[^\n]*weight/.test(text),
    nodes: new Set(all.flat()).size,
    ties: all.length,
    attributes: /\bside /.test(text) ? ['side'] : [],
  };
}

/** The network of an imported file, as the gateway would answer it. */
export function networkOfTies(text: string, limit: number): NetworkAnswer {
  const edges = ties(text).map(([source, target]) => ({ source, target, kind: 'TIE' as const, weight: 1 }));
  const nodes = [...new Set(edges.flatMap(({ source, target }) => [source, target]))].map((id) => {
    const { handle: _, ...bare } = node(id, edges);
    return bare;
  });
  nodes.sort((a, b) => b.pageRank - a.pageRank || a.id.localeCompare(b.id));
  const kept = nodes.slice(0, limit);
  return { nodes: kept, edges, total: { nodes: nodes.length, edges: edges.length }, cut: { nodes: nodes.length - kept.length, edges: 0 }, asOf };
}
