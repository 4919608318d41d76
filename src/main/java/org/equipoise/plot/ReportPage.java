package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.equipoise.io.AtomicFile;

/**
 * A page of HTML that needs nothing but itself: pictures are inside, there is no script, and the browser is told to load nothing.
 * Pictures are vector graphics in image elements, so that names within one do not meet those of another.
 */
final class ReportPage {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?(e-?[0-9]+)?( \\+- [0-9.]+)?( ?%)?|–|");

    private static final String STYLE = """
            :root { color-scheme: light; }
            body { font: 15px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0 auto; padding: 1.5rem;
                   max-width: 58rem; }
            h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
            h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid #ccc; }
            nav { margin: 0 0 1rem; } nav a { margin-right: 1.2em; }
            a { color: #005a8c; }
            figure { margin: 1.5rem 0; break-inside: avoid; }
            figure img { display: block; width: 100%; height: auto; }
            figcaption, caption { font-size: .87rem; text-align: left; color: #333; }
            figcaption b { color: #000; }
            .scroll { display: inline-block; vertical-align: top; max-width: 100%; overflow-x: auto; margin: 1rem 2rem 0 0; }
            table { border-collapse: collapse; font-size: .87rem; font-variant-numeric: tabular-nums; }
            caption { padding-bottom: .4rem; }
            th { text-align: left; font-weight: 600; border-bottom: 1px solid #666; vertical-align: bottom; }
            th, td { padding: .15rem .9rem .15rem 0; white-space: nowrap; }
            td.wide { white-space: normal; min-width: 16rem; }
            td.number, th.number { text-align: right; }
            tbody tr:nth-child(even) { background: #f5f6f7; }
            pre { font-size: .8rem; overflow-x: auto; background: #f5f6f7; padding: .75rem; }
            summary { cursor: pointer; }
            .linked { display: inline-block; margin-right: 1.5em; font-size: .87rem; }
            @media print { nav { display: none; } body { max-width: none; padding: 0; } }
            """;

    /** So many letters do not fit one line of a table. */
    private static final int WIDE = 60;

    /** Longer tables are shown on demand. */
    private static final int MOST_ROWS = 40;

    private final StringBuilder body = new StringBuilder();
    private final List<String> sections = new ArrayList<>();
    private int figures;

    void section(String title) {
        if (!sections.isEmpty()) {
            body.append("</section>\n");
        }
        sections.add(title);
        body.append("<section id=\"s")
                .append(sections.size())
                .append("\">\n<h2>")
                .append(escape(title))
                .append("</h2>\n");
    }

    void text(String paragraph) {
        body.append("<p>").append(escape(paragraph)).append("</p>\n");
    }

    void folded(String title, String text) {
        body.append("<details>\n<summary>")
                .append(escape(title))
                .append("</summary>\n<pre>")
                .append(escape(text))
                .append("</pre>\n</details>\n");
    }

    void links(List<String> names) {
        body.append("<ul>\n");
        for (String name : names) {
            body.append("<li>").append(link(name, name)).append("</li>\n");
        }
        body.append("</ul>\n");
    }

    void table(ReportTable table) {
        boolean[] numeric = new boolean[table.header().size()];
        for (int c = 0; c < numeric.length; c++) {
            int column = c;
            numeric[c] = table.rows().stream()
                    .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        }
        boolean folded = table.rows().size() > MOST_ROWS;
        if (folded) {
            body.append("<details>\n<summary>")
                    .append(escape(table.caption()))
                    .append(" (")
                    .append(table.rows().size())
                    .append(" rows)</summary>\n");
        }
        body.append("<div class=\"scroll\">\n<table>\n<caption>")
                .append(folded ? "" : escape(table.caption()))
                .append("</caption>\n<thead><tr>");
        for (int c = 0; c < numeric.length; c++) {
            body.append(numeric[c] ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
                    .append(escape(table.header().get(c)))
                    .append("</th>");
        }
        body.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            body.append("<tr>");
            for (int c = 0; c < numeric.length; c++) {
                String cell = row.get(c);
                String kind = numeric[c] ? " class=\"number\"" : cell.length() > WIDE ? " class=\"wide\"" : "";
                body.append("<td").append(kind).append('>').append(escape(cell)).append("</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody>\n</table>\n</div>\n").append(folded ? "</details>\n" : "");
    }

    /** @param svg the picture of the figure */
    void figure(Figure figure, Path svg) throws IOException {
        figures++;
        body.append("<figure id=\"")
                .append(escape(figure.name()))
                .append("\">\n<img alt=\"")
                .append(escape(firstSentence(figure.caption())))
                .append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(Files.readAllBytes(svg)))
                .append("\">\n<figcaption><b>Figure ")
                .append(figures)
                .append(".</b> ")
                .append(escape(figure.caption()))
                .append(' ')
                .append(files(figure))
                .append("</figcaption>\n</figure>\n");
    }

    void linkedFigure(Figure figure) {
        body.append("<p>")
                .append(escape(figure.name()))
                .append(' ')
                .append(files(figure))
                .append("</p>\n");
    }

    private static String files(Figure figure) {
        String file = "figures/" + figure.name();
        return "(" + link(file + ".png", "PNG") + ", " + link(file + ".svg", "SVG") + ")";
    }

    /** Writes the page, whole or not at all. */
    void write(String title, Path file) throws IOException {
        StringBuilder contents = new StringBuilder();
        for (int s = 0; s < sections.size(); s++) {
            contents.append("<a href=\"#s")
                    .append(s + 1)
                    .append("\">")
                    .append(escape(sections.get(s)))
                    .append("</a>\n");
        }
        String head = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="icon" href="data:,">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>%s</h1>
                <nav>
                %s</nav>
                """.formatted(escape(title), STYLE, escape(title), contents);
        String end = sections.isEmpty() ? "</body>\n</html>\n" : "</section>\n</body>\n</html>\n";
        AtomicFile.writeText(file, head + body + end);
    }

    private static String link(String target, String text) {
        // Names of files may hold what has a meaning in an address.
        String address = target.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
        return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
