package chancery.gateway.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What pages for print have in common: each is one file without scripts, with its style in it, and
 * a security policy that allows that style, by its hash, and nothing else.
 */
public final class PrintedPage {

  private static final String COMMON =
      """
      body{font:14px/1.5 sans-serif;color:#1d2733;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.15rem;margin-top:2rem;break-after:avoid}
      table{border-collapse:collapse;width:100%}th{font-weight:600}small{color:#57606a}
      th,td{padding:.25rem .5rem;border-bottom:1px solid #c9d1d9;text-align:left;vertical-align:top}
      tr,svg,blockquote{break-inside:avoid}p{overflow-wrap:anywhere}@page{size:A4;margin:15mm}
      @media print{body{margin:0;max-width:none;font-size:12px}}
      """;

  private final String style;
  private final String policy;

  /**
   * @param own styles of this kind of page, after those of all
   */
  public PrintedPage(String own) {
    style = COMMON + own;
    policy =
        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            .formatted(hash(style));
  }

  /** The page's Content-Security-Policy. */
  public String policy() {
    return policy;
  }

  /** Begins a page, up to what its body holds. */
  public Html open(String title) {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width");
    html.element("title", title);
    return html.open("style").raw(style).close("style").close("head").open("body");
  }

  /** Ends a page. */
  public static String close(Html html) {
    return html.close("body").close("html").raw("\n").toString();
  }

  private static String hash(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
