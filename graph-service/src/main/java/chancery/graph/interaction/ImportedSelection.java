package chancery.graph.interaction;

import chancery.graph.interaction.Selection.AsOf;
import chancery.log.v1.ImportedNetwork;

/** An imported network, taken out of its corpus at one moment. */
public record ImportedSelection(ImportedNetwork network, AsOf asOf, long lastRemoval)
    implements Taken {}
