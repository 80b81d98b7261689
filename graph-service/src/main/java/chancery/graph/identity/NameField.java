package chancery.graph.identity;

/** Which name of an account or an actor. */
public enum NameField {
  HANDLE,
  /** Of an account its display name, of an actor its name. */
  DISPLAY_NAME
}
