/* Stands between a process and the disk: kills it, or has the disk refuse, at the n-th call that writes in one folder.

   Loaded before the C library (LD_PRELOAD); it does nothing until break_at() is called. Linux only. */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { NEVER, KILL, KILL_HALF_WAY, FAIL_ONCE, FAIL_FROM_THEN_ON };
enum { FILES = 1024, NAMED = 8192 };

static char folder[4096];
static int how = NEVER, with_error, kills_or_fails_at, calls;
static const char *names[NAMED];
static unsigned char ours[FILES];

int break_at(const char *in, int mode, int error, int when) {
    strncpy(folder, in, sizeof folder - 1);
    how = mode, with_error = error, kills_or_fails_at = when, calls = 0;
    return 0;
}

int calls_so_far(void) { return calls; }
const char *name_of_call(int number) { return number > 0 && number < NAMED ? names[number] : 0; }

static int inside(const char *path) {
    return folder[0] && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int known(int fd) { return fd >= 0 && fd < FILES && ours[fd]; }

static void die(void) { syscall(SYS_kill, (pid_t)syscall(SYS_getpid), SIGKILL); }

/* Count one call. Return 0 to let it happen, -1 to refuse it, 1 to let it happen by half. */
static int reached(const char *name, int needs_room) {
    if (with_error == ENOSPC && !needs_room)
        return 0;
    calls++;
    if (calls < NAMED)
        names[calls] = name;
    if (how == KILL && calls == kills_or_fails_at)
        die();
    if (how == KILL_HALF_WAY && calls == kills_or_fails_at)
        return 1;
    if (how == FAIL_FROM_THEN_ON && with_error == ENOSPC && calls == kills_or_fails_at && strstr(name, "write"))
        return 1;
    if ((how == FAIL_ONCE && calls == kills_or_fails_at) ||
        (how == FAIL_FROM_THEN_ON && calls >= kills_or_fails_at)) {
        errno = with_error;
        return -1;
    }
    return 0;
}

static ssize_t written(const char *name, int fd, const void *from, size_t size, off_t at) {
    int end = known(fd) ? reached(name, 1) : 0;
    ssize_t done;
    if (end < 0)
        return -1;
    if (end > 0 && size > 1)
        size /= 2;
    done = at < 0 ? syscall(SYS_write, fd, from, size) : syscall(SYS_pwrite64, fd, from, size, at);
    if (end > 0 && how == KILL_HALF_WAY)
        die();
    return done;
}

ssize_t write(int fd, const void *from, size_t size) { return written("write", fd, from, size, -1); }
ssize_t pwrite(int fd, const void *from, size_t size, off_t at) { return written("pwrite", fd, from, size, at); }
ssize_t pwrite64(int fd, const void *from, size_t size, off_t at) { return written("pwrite", fd, from, size, at); }

static int opened(int at, const char *path, int flags, mode_t mode) {
    int fd, counted = inside(path), end = 0;
    if (counted && (flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC)))
        end = reached("open", (flags & O_CREAT) != 0);
    if (end < 0)
        return -1;
    fd = syscall(SYS_openat, at, path, flags, mode);
    if (end > 0 && how == KILL_HALF_WAY)
        die();
    if (fd >= 0 && fd < FILES)
        ours[fd] = counted;
    return fd;
}

#define MODE_OF(flags, mode) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list more; \
        va_start(more, flags); \
        mode = va_arg(more, mode_t); \
        va_end(more); \
    }

int open(const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags, mode) return opened(at, path, flags, mode); }

int close(int fd) {
    if (fd >= 0 && fd < FILES)
        ours[fd] = 0;
    return syscall(SYS_close, fd);
}

/* A call that happens or does not: half way is when it has happened. */
#define PLAIN(name, counted, needs_room, call) \
    int end = (counted) ? reached(name, needs_room) : 0; \
    int done; \
    if (end < 0) \
        return -1; \
    done = call; \
    if (end > 0 && how == KILL_HALF_WAY) \
        die(); \
    return done;

int fsync(int fd) { PLAIN("fsync", known(fd), 1, syscall(SYS_fsync, fd)) }
int fdatasync(int fd) { PLAIN("fdatasync", known(fd), 1, syscall(SYS_fdatasync, fd)) }
int ftruncate(int fd, off_t size) { PLAIN("ftruncate", known(fd), 0, syscall(SYS_ftruncate, fd, size)) }
int ftruncate64(int fd, off_t size) { PLAIN("ftruncate", known(fd), 0, syscall(SYS_ftruncate, fd, size)) }
int fchmod(int fd, mode_t mode) { PLAIN("fchmod", known(fd), 0, syscall(SYS_fchmod, fd, mode)) }
int chmod(const char *path, mode_t mode) {
    PLAIN("chmod", inside(path), 0, syscall(SYS_fchmodat, AT_FDCWD, path, mode))
}
int unlink(const char *path) { PLAIN("unlink", inside(path), 0, syscall(SYS_unlinkat, AT_FDCWD, path, 0)) }
int mkdir(const char *path, mode_t mode) { PLAIN("mkdir", inside(path), 1, syscall(SYS_mkdirat, AT_FDCWD, path, mode)) }
int rename(const char *from, const char *to) {
    PLAIN("rename", inside(to), 1, syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0))
}
