package chancery.ingest.format;

/**
 * How texts are taken that come as files.
 *
 * @param fileBytes longest file
 * @param leastWords words from which on a passage may end with its paragraph
 * @param mostWords words of a passage beyond which it ends with its sentence
 */
public record DocumentLimits(int fileBytes, int leastWords, int mostWords) {

  public DocumentLimits {
    if (fileBytes < 1 || leastWords < 1 || mostWords < leastWords) {
      throw new IllegalArgumentException(
          "chancery.import.document.file-bytes is %d, least-words %d and most-words %d; they are at least 1, and most-words no less than least-words"
              .formatted(fileBytes, leastWords, mostWords));
    }
  }
}
