// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chromium without a window. Where it is installed can be said by the system properties {@code chromium} and
 * {@code chromedriver}.
 */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("chromedriver", "/usr/bin/chromedriver"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    /** Held, so that its level stays: Selenium says at each start that it knows no protocol for a browser this new. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;
    private final Path folder;
    private int shown;

    /**
     * Starts the browser.
     *
     * @param folder where it may keep its profile and the pages
     */
    Browser(Path folder) {
        for (Path program : List.of(CHROMIUM, DRIVER)) {
            if (!Files.isExecutable(program)) {
                throw new IllegalStateException(
                        "There is no program %s. On Debian: apt-get install chromium chromium-driver."
                                .formatted(program));
            }
        }
        VERSIONS.setLevel(Level.SEVERE);
        this.folder = folder;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile").toAbsolutePath());
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .withLogFile(folder.resolve("chromedriver.log").toFile())
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        driver.get("about:blank");
        requests();
        console();
    }

    /**
     * Shows a page of this width in a theme, and returns when it is there to its end. Each showing has an address of its
     * own: at the address that is shown already, the driver may return while the page is still being read.
     */
    void show(String html, int width, Theme theme) {
        look(width, theme, "screen");
        shown++;
        try {
            Path page = Files.writeString(folder.resolve("page-" + shown + ".html"), html, StandardCharsets.UTF_8);
            String address = page.toUri().toString();
            driver.get(address);
            await(ImmutableList.of(address, "complete"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(ImmutableList<String> there) {
        Stopwatch waited = Stopwatch.createStarted();
        for (ImmutableList<String> now = ask(Probes.WHERE); !now.equals(there); now = ask(Probes.WHERE)) {
            checkState(waited.elapsed().compareTo(PATIENCE) < 0, "wanted %s, still at %s", there, now);
            Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(10));
        }
    }

    /** Changes width, theme and medium ("screen" or "print") of the page that is shown. */
    void look(int width, Theme theme, String medium) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                ImmutableMap.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                ImmutableMap.of(
                        "media",
                        medium,
                        "features",
                        List.of(ImmutableMap.of("name", "prefers-color-scheme", "value", theme.css()))));
    }

    /** What a script in the page returns, as a list of texts. */
    ImmutableList<String> ask(String script) {
        return ((List<?>) driver.executeScript(script))
                .stream().map(String::valueOf).collect(toImmutableList());
    }

    /** Presses the tabulator key. */
    void tab() {
        new Actions(driver).sendKeys(Keys.TAB).perform();
    }

    /** What the browser wrote to its console since it was asked last. */
    ImmutableList<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .collect(toImmutableList());
    }

    /** The addresses that were asked for since this was asked last. */
    ImmutableList<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message ->
                        message.path("params").path("request").path("url").asString())
                .collect(toImmutableList());
    }

    /** The page on paper (A4). */
    byte[] pdf() {
        return bytes(
                "Page.printToPDF", ImmutableMap.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", true));
    }

    /** What a command of the browser's protocol answers as data. */
    byte[] bytes(String command, Map<String, Object> settings) {
        return Base64.getDecoder()
                .decode(String.valueOf(
                        driver.executeCdpCommand(command, settings).get("data")));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
