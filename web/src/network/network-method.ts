import type { NetworkAnswer } from '../api/answers.ts';
import { groupingOf } from '../api/network.ts';
import type { Method } from '../panel/actions.ts';
import type { Sized, View } from '../slice/view.ts';
import { count, counted, measure } from '../text/numbers.ts';
import { groupingName } from './node-groups.ts';
import { SIZE_NAMES } from './sizes.ts';
import { noun, tieMeaning } from './subject.ts';

type Parameters = Method['parameters'];

/** How the picture of a network was computed. */
export function networkMethod(answer: NetworkAnswer, view: View, sized: Sized): Method {
  const colours = groupingOf(view) === 'community' ? 'colour the community found by the Leiden algorithm' : `colour what is known: ${groupingName(view)}`;
  return {
    what: `${tieMeaning(view)} Size is ${SIZE_NAMES[sized]}, ${colours}; figures come from the whole network, before the limit cuts it.`,
    parameters: [
      ...(view.of === 'accounts' && !view.imported ? ([['interactions', view.kinds.length ? view.kinds.join(', ') : 'all']] as const) : []),
      ...leftOut(answer),
      ...found(answer, view),
      ...paths(answer, view),
    ],
    asOf: answer.asOf,
  };
}

/** What would have made too many ties that say too little. */
function leftOut({ method }: NetworkAnswer): Parameters {
  const left = method?.leftOut;
  return left && left.count > 0 ? [['left out as too common', `${count(left.count)} with more than ${count(left.bound)}${left.heaviest.length > 0 ? `: ${left.heaviest.join(', ')}` : ''}`]] : [];
}

function found({ method }: NetworkAnswer, { seed }: View): Parameters {
  if (!method) return [['seed', String(seed)]];
  return [
    ['seed', String(method.seed)],
    ['quality', method.quality],
    ['resolution', String(method.resolution)],
    ['best of runs', count(method.runs)],
    ['damping', String(method.pageRankDamping)],
    ['modularity', measure(method.modularity)],
    ['communities', count(method.communities)],
  ];
}

function paths({ method, total }: NetworkAnswer, view: View): Parameters {
  if (!method?.paths) return [];
  const { sources, errorBound, confidence } = method.paths;
  return [
    ['paths walked from', `${count(sources)} of ${counted(total.nodes, noun(view))}`],
    ['error at most', errorBound === 0 ? 'none: exact' : `${measure(errorBound)} with probability ${confidence}, of betweenness and harmonic closeness`],
  ];
}
