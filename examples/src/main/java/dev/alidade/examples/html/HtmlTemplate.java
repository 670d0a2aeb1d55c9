// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * The page's template. Every value that is put into it is escaped by the engine, and values are maps, lists, texts and
 * yes or no: the template can reach no object and no method.
 */
final class HtmlTemplate {
    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final Configuration CONFIGURATION = configuration();

    private HtmlTemplate() {}

    private static Configuration configuration() {
        Configuration configuration = new Configuration(VERSION);
        configuration.setClassForTemplateLoading(HtmlTemplate.class, "");
        configuration.setDefaultEncoding(UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }

    /** The page with these values. */
    static String fill(Map<String, Object> values) {
        StringWriter page = new StringWriter();
        try {
            CONFIGURATION.getTemplate("page.ftlh").process(values, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The page's template doesn't fit its values.", e);
        }
        return page.toString();
    }

    /** A style sheet beside a class. */
    static String styles(Class<?> owner, String name) {
        try {
            return Resources.toString(Resources.getResource(owner, name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
