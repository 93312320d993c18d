/* relay PROGRAM ARGS: runs PROGRAM so that what it writes reaches the Unix terminal as it is.
   Wine 8's console takes escape sequences for text, breaks them at the right edge and leaves out what it thinks is
   there already. So the program writes to a pipe, which we copy to our output (a Unix pipe, to cat). The pipe is named
   as msys names a terminal's: Rust's IsTerminal then says yes. Keys and the size still come from wine's console.
   Ctrl-C comes as a signal, which wine gives every process on the console as if ENABLE_PROCESSED_INPUT were always
   on: the program is started ignoring it, and we give it the key, or end it where Windows would. */
#include <windows.h>
#include <stdio.h>

static HANDLE from_program;
static PROCESS_INFORMATION program;

static HANDLE console(const wchar_t *name) {
    return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0,
                       NULL);
}

static DWORD WINAPI relay(void *unused) {
    static char bytes[65536];
    HANDLE out = GetStdHandle(STD_OUTPUT_HANDLE);
    DWORD count, written;
    (void)unused;
    while (ReadFile(from_program, bytes, sizeof bytes, &count, NULL) && count)
        if (!WriteFile(out, bytes, count, &written, NULL)) break;
    return 0;
}

static BOOL WINAPI on_event(DWORD event) {
    DWORD mode = ENABLE_PROCESSED_INPUT, count;
    HANDLE keys;
    if (event != CTRL_C_EVENT) return FALSE;
    keys = console(L"CONIN$");
    GetConsoleMode(keys, &mode);
    if (mode & ENABLE_PROCESSED_INPUT) {
        TerminateProcess(program.hProcess, 0xC000013A);
    } else {
        INPUT_RECORD records[2] = {{0}, {0}};
        for (int i = 0; i < 2; i++) {
            KEY_EVENT_RECORD *key = &records[i].Event.KeyEvent;
            records[i].EventType = KEY_EVENT;
            key->bKeyDown = i == 0;
            key->wRepeatCount = 1;
            key->wVirtualKeyCode = 'C';
            key->wVirtualScanCode = 0x2e;
            key->uChar.UnicodeChar = 3;
            key->dwControlKeyState = LEFT_CTRL_PRESSED;
        }
        WriteConsoleInputW(keys, records, 2, &count);
    }
    CloseHandle(keys);
    return TRUE;
}

int main(void) {
    wchar_t name[80], *line = GetCommandLineW();
    int quoted = 0;
    DWORD code = 125, count;
    for (; *line && (quoted || *line != ' '); line++)
        if (*line == '"') quoted = !quoted;
    while (*line == ' ') line++;

    swprintf(name, 80, L"\\\\.\\pipe\\msys-%016llx-pty%lu-to-master", (unsigned long long)GetTickCount64(),
             GetCurrentProcessId());
    from_program = CreateNamedPipeW(name, PIPE_ACCESS_INBOUND, PIPE_TYPE_BYTE, 1, 65536, 65536, 0, NULL);
    SECURITY_ATTRIBUTES inherit = {sizeof inherit, NULL, TRUE};
    HANDLE to_us = CreateFileW(name, GENERIC_WRITE, 0, &inherit, OPEN_EXISTING, 0, NULL);
    if (from_program == INVALID_HANDLE_VALUE || to_us == INVALID_HANDLE_VALUE) {
        fprintf(stderr, "relay: no pipe: error %lu\n", GetLastError());
        return code;
    }

    /* The console's own first output, before the program's: later it echoes where the cursor is. */
    HANDLE screen = console(L"CONOUT$");
    WriteConsoleW(screen, L" \r", 2, &count, NULL);
    CloseHandle(screen);

    STARTUPINFOW start = {.cb = sizeof start,
                          .dwFlags = STARTF_USESTDHANDLES,
                          .hStdInput = GetStdHandle(STD_INPUT_HANDLE),
                          .hStdOutput = to_us,
                          .hStdError = to_us};
    SetConsoleCtrlHandler(NULL, TRUE);
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &program)) {
        fprintf(stderr, "relay: the program does not start: error %lu\n", GetLastError());
        return code;
    }
    CloseHandle(to_us);
    SetConsoleCtrlHandler(NULL, FALSE);
    SetConsoleCtrlHandler(on_event, TRUE);

    HANDLE thread = CreateThread(NULL, 0, relay, NULL, 0, NULL);
    WaitForSingleObject(program.hProcess, INFINITE);
    GetExitCodeProcess(program.hProcess, &code);
    WaitForSingleObject(thread, 1000);
    ExitProcess(code);
}
