"""Times igraph: python3 igraph_reference.py TIES SOURCES RUNS ITERATIONS

TIES has a line "from to weight" for each directed tie, after a line with the number of nodes; SOURCES a node a line.
Prints a line "measure milliseconds" for each measure, the best of several times, and "modularity value".
"""
import ctypes
import sys
import time

import igraph


def best(times, work):
    fastest = float('inf')
    for _ in range(times):
        begun = time.perf_counter()
        result = work()
        fastest = min(fastest, time.perf_counter() - begun)
    return result, fastest * 1000


def told(measure, times, work):
    result, milliseconds = best(times, work)
    print(f'{measure}\t{milliseconds}', flush=True)
    return result


class Vector(ctypes.Structure):
    """igraph_vector_t and igraph_vector_int_t: begin, end of what is stored, end."""

    _fields_ = [('begin', ctypes.c_void_p), ('stored', ctypes.c_void_p), ('end', ctypes.c_void_p)]


class Selector(ctypes.Structure):
    """igraph_vs_t, a kind and a union of up to two words."""

    _fields_ = [('kind', ctypes.c_int64), ('first', ctypes.c_int64), ('second', ctypes.c_int64)]


def betweenness_from(graph, sources):
    """The betweenness of all nodes by paths from some of them: only igraph's C library has it."""
    library = ctypes.CDLL('libigraph.so.3')
    library.igraph_vss_all.restype = library.igraph_vss_vector.restype = Selector
    library.igraph_vss_vector.argtypes = [ctypes.POINTER(Vector)]
    library.igraph_betweenness_subset.argtypes = [
        ctypes.c_void_p, ctypes.POINTER(Vector), Selector, ctypes.c_bool, Selector, Selector, ctypes.c_void_p]
    chosen, result = Vector(), Vector()
    numbers = (ctypes.c_int64 * len(sources))(*sources)
    library.igraph_vector_int_init_array.argtypes = [ctypes.POINTER(Vector), ctypes.c_void_p, ctypes.c_int64]
    library.igraph_vector_int_init_array(ctypes.byref(chosen), numbers, len(sources))
    library.igraph_vector_init.argtypes = [ctypes.POINTER(Vector), ctypes.c_int64]
    library.igraph_vector_init(ctypes.byref(result), 0)
    everywhere = library.igraph_vss_all()

    def work():
        failed = library.igraph_betweenness_subset(
            graph._raw_pointer(), ctypes.byref(result), everywhere, True,
            library.igraph_vss_vector(ctypes.byref(chosen)), everywhere, None)
        if failed:
            raise SystemExit(f'igraph_betweenness_subset failed: {failed}')

    return work


def main(ties, sources, runs, iterations):
    with open(ties, encoding='ascii') as lines:
        nodes = int(next(lines))
        edges, weights = [], []
        for line in lines:
            source, target, weight = line.split()
            edges.append((int(source), int(target)))
            weights.append(float(weight))
    graph = igraph.Graph(nodes, edges, directed=True)
    graph.es['weight'] = weights
    undirected = graph.as_undirected(combine_edges='sum')
    with open(sources, encoding='ascii') as lines:
        chosen = [int(line) for line in lines]

    told('PageRank', 5, lambda: graph.pagerank(weights='weight'))
    told('k-core', 5, undirected.coreness)
    told('weak components', 5, lambda: len(graph.components(mode='weak')))
    told('strong components', 5, lambda: len(graph.components(mode='strong')))
    told('betweenness', 2, betweenness_from(graph, chosen))

    def leiden():
        found = (undirected.community_leiden(objective_function='modularity', weights='weight', n_iterations=iterations)
                 for _ in range(runs))
        return max(undirected.modularity(communities.membership, weights='weight') for communities in found)

    print(f'modularity\t{told("Leiden", 2, leiden)}')


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
